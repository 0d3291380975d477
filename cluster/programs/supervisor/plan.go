package main

import (
	"encoding/json"
	"fmt"
	"os"
)

// Plan says what the supervisor does; the TypeScript side writes it, so that the cluster is described in one place.
type Plan struct {
	Hostname   string            `json:"hostname"`
	Listen     string            `json:"listen"`
	Relay      string            `json:"relay"`
	Control    string            `json:"control"`
	Logs       string            `json:"logs"`
	Cgroup     string            `json:"cgroup"`
	Tmpfs      []string          `json:"tmpfs"`
	Binds      []Bind            `json:"binds"`
	Shadow     []string          `json:"shadow"`
	Sysctls    map[string]string `json:"sysctls"`
	Commands   [][]string        `json:"commands"`
	Path       string            `json:"path"`
	Pki        Pki               `json:"pki"`
	Components []Component       `json:"components"`
}

// Bind puts a folder or file of the host over another one, inside the namespace only.
type Bind struct {
	From string `json:"from"`
	To   string `json:"to"`
}

// Component is one long-running program; it starts when the URL in After answers 200, and is restarted when it ends.
type Component struct {
	Name  string            `json:"name"`
	Argv  []string          `json:"argv"`
	Env   map[string]string `json:"env"`
	After string            `json:"after"`
}

// Pki lists the certificates to make; the authorities are made first.
type Pki struct {
	Dir          string        `json:"dir"`
	Authorities  []string      `json:"authorities"`
	KeyPairs     []string      `json:"keyPairs"`
	Certificates []Certificate `json:"certificates"`
}

// Certificate is one leaf, for a server when it has hosts, else for a client; with Kubeconfig, a file that uses it is written too.
type Certificate struct {
	Name          string   `json:"name"`
	Authority     string   `json:"authority"`
	CommonName    string   `json:"commonName"`
	Organizations []string `json:"organizations"`
	Hosts         []string `json:"hosts"`
	Kubeconfig    string   `json:"kubeconfig"`
	Server        string   `json:"server"`
	Context       string   `json:"context"`
}

func readPlan(file string) (*Plan, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	plan := &Plan{}
	if err := json.Unmarshal(text, plan); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return plan, nil
}
