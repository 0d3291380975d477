package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"gopkg.in/yaml.v3"
)

type dashboardFile struct {
	APIVersion int        `yaml:"apiVersion"`
	Providers  []provider `yaml:"providers"`
}

// provider is a folder of dashboards on disk.
type provider struct {
	Name                  string   `yaml:"name"`
	OrgID                 int      `yaml:"orgId"`
	Folder                expanded `yaml:"folder"`
	Type                  string   `yaml:"type"`
	DisableDeletion       bool     `yaml:"disableDeletion"`
	UpdateIntervalSeconds int      `yaml:"updateIntervalSeconds"`
	AllowUIUpdates        bool     `yaml:"allowUiUpdates"`
	Options               struct {
		Path                      expanded `yaml:"path"`
		FoldersFromFilesStructure bool     `yaml:"foldersFromFilesStructure"`
	} `yaml:"options"`

	complained map[string]bool // what was logged of the present content of the folder
}

const provisioningDashboards = "provisioning.dashboard"

// readProviders reads the folder of providers; any error stops Grafana's start.
func readProviders(folder string, l *logger) ([]*provider, error) {
	files, err := readYAMLFolder(folder, "can't read dashboard provisioning files from directory", provisioningDashboards, l,
		func(text []byte) (file dashboardFile, err error) { return file, yaml.Unmarshal(text, &file) })
	if err != nil {
		return nil, fmt.Errorf("could not parse provisioning config file: %w", err)
	}
	var providers []*provider
	for _, file := range files {
		for _, p := range file.Providers {
			p.Type = cmp.Or(p.Type, "file")
			p.UpdateIntervalSeconds = cmp.Or(p.UpdateIntervalSeconds, 10)
			switch {
			case p.Type != "file":
				return nil, fmt.Errorf("type %s is not supported", p.Type)
			case p.Options.Path == "":
				return nil, errors.New("failed to load dashboards, path param is not a string")
			case p.Options.FoldersFromFilesStructure && p.Folder != "":
				return nil, errors.New("'folder' and 'folderUID' should be empty using 'foldersFromFilesStructure' option")
			}
			providers = append(providers, &p)
		}
	}
	return providers, nil
}

// follow reads a provider's folder again and again.
func (p *provider) follow(ctx context.Context, st *state, l *logger) {
	ticker := time.NewTicker(time.Duration(p.UpdateIntervalSeconds) * time.Second)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			p.provision(st, l)
		}
	}
}

// provision makes the state's dashboards of this provider agree with its folder.
func (p *provider) provision(st *state, l *logger) {
	before := p.complained
	p.complained = map[string]bool{}
	complain := func(message, file string, err error) {
		key := message + file + err.Error()
		p.complained[key] = true
		if !before[key] {
			l.failure(provisioningDashboards, message, "type", "file", "name", p.Name, "file", file, "error", err)
		}
	}
	files, err := dashboardFiles(string(p.Options.Path))
	if err != nil {
		complain("failed to search for dashboards", string(p.Options.Path), err)
		return
	}
	var found []*dashboard
	for _, file := range files {
		next, err := p.read(file)
		if err != nil {
			complain("failed to load dashboard from ", file, err)
			continue
		}
		found = append(found, next)
	}
	if err := st.change(func() { p.apply(found, files, st, complain) }); err != nil {
		complain("failed to save dashboard", st.file, err)
	}
}

// dashboardFiles are the .json files; folders whose name starts with a dot are left out, as those that a
// mounted ConfigMap keeps its versions in.
func dashboardFiles(folder string) ([]string, error) {
	if _, err := os.Stat(folder); err != nil {
		return nil, err
	}
	var files []string
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && strings.HasPrefix(entry.Name(), "."):
			return filepath.SkipDir
		case !entry.IsDir() && strings.HasSuffix(path, ".json"):
			files = append(files, path)
		}
		return nil
	})
	return files, err
}

func (p *provider) read(file string) (*dashboard, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var model map[string]any
	if err := json.Unmarshal(text, &model); err != nil {
		return nil, err
	}
	title, _ := model["title"].(string)
	if strings.TrimSpace(title) == "" {
		return nil, errors.New("Dashboard title cannot be empty") //nolint:staticcheck // Grafana's words
	}
	uid, _ := model["uid"].(string)
	next := &dashboard{UID: uid, Title: title, Folder: string(p.Folder), Provisioner: p.Name, File: file, Sum: hashOf(string(text)), Model: model}
	if p.Options.FoldersFromFilesStructure {
		if folder := filepath.Dir(file); folder != filepath.Clean(string(p.Options.Path)) {
			next.Folder = filepath.Base(folder)
		}
	}
	tags, _ := model["tags"].([]any)
	for _, tag := range tags {
		next.Tags = append(next.Tags, fmt.Sprint(tag))
	}
	return next, nil
}

// apply saves what changed and drops what is gone; the caller holds the state.
func (p *provider) apply(found []*dashboard, files []string, st *state, complain func(message, file string, err error)) {
	if !p.DisableDeletion {
		st.Dashboards = slices.DeleteFunc(st.Dashboards, func(old *dashboard) bool {
			return old.Provisioner == p.Name && !slices.Contains(files, old.File)
		})
	}
	for _, next := range found {
		ofFile := slices.IndexFunc(st.Dashboards, func(old *dashboard) bool { return old.Provisioner == p.Name && old.File == next.File })
		if ofFile >= 0 && st.Dashboards[ofFile].Sum == next.Sum && st.Dashboards[ofFile].Folder == next.Folder {
			continue
		}
		other := slices.IndexFunc(st.Dashboards, func(old *dashboard) bool { return next.UID != "" && old.UID == next.UID })
		if other >= 0 && other != ofFile && slices.Contains(files, st.Dashboards[other].File) {
			complain("the same UID is used more than once", next.File, fmt.Errorf("uid %s is that of %s", next.UID, st.Dashboards[other].File))
			continue
		}
		save(next, max(ofFile, other), st)
	}
}

// save replaces the dashboard at an index, or adds one when the index is negative.
func save(next *dashboard, index int, st *state) {
	next.Updated = time.Now().UTC()
	if index < 0 {
		next.ID, next.Version, next.Created = st.nextID(), 1, next.Updated
		next.UID = cmp.Or(next.UID, randomText()[:14])
		st.Dashboards = append(st.Dashboards, next)
	} else {
		old := st.Dashboards[index]
		next.ID, next.Version, next.Created, next.UID = old.ID, old.Version+1, old.Created, cmp.Or(next.UID, old.UID)
		st.Dashboards[index] = next
	}
	next.Model["id"], next.Model["uid"], next.Model["version"] = next.ID, next.UID, next.Version
}
