package main

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"
)

// state is what Grafana keeps in its database; here it is one JSON file in the data folder.
type state struct {
	mutex sync.Mutex
	file  string

	Admin       user
	Sessions    map[string]time.Time // hash of the token → when it ends
	DataSources []*dataSource
	Dashboards  []*dashboard
	NextID      int
}

type user struct{ Login, Salt, PasswordHash string }

type dataSource struct {
	ID        int
	UID       string
	OrgID     int
	Name      string
	Type      string
	Access    string
	URL       string
	User      string
	Database  string
	BasicAuth bool
	IsDefault bool
	JSONData  map[string]any
	ReadOnly  bool
	Version   int
	Prunable  bool // provisioned under prune: deleted when its file no longer has it
}

type dashboard struct {
	ID          int
	UID         string
	Title       string
	Tags        []string
	Folder      string
	Version     int
	Provisioner string
	File        string
	Sum         string
	Created     time.Time
	Updated     time.Time
	Model       map[string]any
}

const stateFile = "grafana-standin.json"

// openState reads the file, or makes it with the administrator of the settings; it writes at once, so
// that a folder that cannot be written stops the start.
func openState(s settings) (*state, error) {
	if err := os.MkdirAll(filepath.Join(s.dataPath, "plugins"), 0o755); err != nil {
		return nil, err
	}
	st := &state{file: filepath.Join(s.dataPath, stateFile), Sessions: map[string]time.Time{}, NextID: 1}
	text, err := os.ReadFile(st.file)
	switch {
	case os.IsNotExist(err):
		st.Admin = user{Login: s.adminUser}
		st.Admin.setPassword(s.adminPassword)
	case err != nil:
		return nil, err
	default:
		if err := json.Unmarshal(text, st); err != nil {
			return nil, fmt.Errorf("the database is malformed: %w", err)
		}
	}
	return st, st.save()
}

// save writes the file whole, or not at all.
func (s *state) save() error {
	text, err := json.Marshal(s)
	if err != nil {
		return err
	}
	if err := os.WriteFile(s.file+".new", text, 0o640); err != nil {
		return err
	}
	return os.Rename(s.file+".new", s.file)
}

// change changes the state under its lock and keeps the result.
func (s *state) change(how func()) error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	how()
	return s.save()
}

func (s *state) nextID() int {
	s.NextID++
	return s.NextID - 1
}

func (s *state) dataSources() []*dataSource {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return slices.Clone(s.DataSources)
}

func (s *state) dataSource(uid string) *dataSource {
	for _, found := range s.dataSources() {
		if found.UID == uid {
			return found
		}
	}
	return nil
}

func (s *state) dashboards() []*dashboard {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return slices.Clone(s.Dashboards)
}

// healthy says whether the data folder can be written now.
func (s *state) healthy() bool {
	probe := s.file + ".probe"
	defer os.Remove(probe)
	return os.WriteFile(probe, []byte("1"), 0o640) == nil
}

func (u *user) setPassword(password string) {
	u.Salt = randomText()
	u.PasswordHash = hashOf(u.Salt + password)
}

func (u *user) accepts(login, password string) bool {
	return login == u.Login && hashOf(u.Salt+password) == u.PasswordHash
}

func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

func randomText() string {
	bytes := make([]byte, 16)
	_, _ = rand.Read(bytes)
	return hex.EncodeToString(bytes)
}
