package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

type dataSourceFile struct {
	APIVersion        int               `yaml:"apiVersion"`
	Prune             bool              `yaml:"prune"`
	DataSources       []dataSourceEntry `yaml:"datasources"`
	DeleteDataSources []struct {
		Name  expanded `yaml:"name"`
		OrgID int      `yaml:"orgId"`
	} `yaml:"deleteDatasources"`
}

type dataSourceEntry struct {
	OrgID     int          `yaml:"orgId"`
	UID       expanded     `yaml:"uid"`
	Name      expanded     `yaml:"name"`
	Type      expanded     `yaml:"type"`
	Access    expanded     `yaml:"access"`
	URL       expanded     `yaml:"url"`
	User      expanded     `yaml:"user"`
	Database  expanded     `yaml:"database"`
	BasicAuth bool         `yaml:"basicAuth"`
	IsDefault bool         `yaml:"isDefault"`
	Editable  bool         `yaml:"editable"`
	JSONData  expandedTree `yaml:"jsonData"`
}

const provisioningDataSources = "provisioning.datasources"

var (
	errManyDefaults = errors.New("datasource.yaml config is invalid. Only one datasource per organization can be marked as default")
	errNotFound     = errors.New("data source not found")
	errUIDExists    = errors.New("data source with the same uid already exists")
)

// provisionDataSources reads the folder and makes the state agree; any error stops Grafana's start.
func provisionDataSources(folder string, st *state, l *logger) error {
	files, err := readYAMLFolder(folder, "can't read datasource provisioning files from directory", provisioningDataSources, l, readDataSourceFile)
	if err != nil {
		return err
	}
	if err := oneDefault(files); err != nil {
		return err
	}
	var problem error
	if err := st.change(func() { problem = applyDataSources(files, st, l) }); err != nil {
		return err
	}
	return problem
}

func readDataSourceFile(text []byte) (dataSourceFile, error) {
	var file dataSourceFile
	if err := yaml.Unmarshal(text, &file); err != nil {
		return file, err
	}
	for i := range file.DataSources {
		if file.DataSources[i].OrgID == 0 {
			file.DataSources[i].OrgID = 1
		}
		if file.DataSources[i].OrgID != 1 {
			return file, fmt.Errorf("failed to provision %q data source: org not found", file.DataSources[i].Name)
		}
	}
	return file, nil
}

func oneDefault(files []dataSourceFile) error {
	defaults := 0
	for _, file := range files {
		for _, entry := range file.DataSources {
			if entry.IsDefault {
				defaults++
			}
		}
	}
	if defaults > 1 {
		return errManyDefaults
	}
	return nil
}

func applyDataSources(files []dataSourceFile, st *state, l *logger) error {
	wanted := map[string]bool{}
	for _, file := range files {
		for _, entry := range file.DataSources {
			wanted[string(entry.Name)] = true
		}
	}
	st.DataSources = slices.DeleteFunc(st.DataSources, func(found *dataSource) bool { return found.Prunable && !wanted[found.Name] })
	for _, file := range files {
		for _, gone := range file.DeleteDataSources {
			before := len(st.DataSources)
			st.DataSources = slices.DeleteFunc(st.DataSources, func(found *dataSource) bool { return found.Name == string(gone.Name) })
			if len(st.DataSources) < before {
				l.info(provisioningDataSources, "deleted datasource based on configuration", "name", gone.Name)
			}
		}
		for _, entry := range file.DataSources {
			if err := applyDataSource(entry, file.Prune, st, l); err != nil {
				return err
			}
		}
	}
	return nil
}

// applyDataSource finds by name. A changed uid is refused in Grafana's own unhelpful words.
func applyDataSource(entry dataSourceEntry, prune bool, st *state, l *logger) error {
	if entry.Name == "" {
		return errors.New("unique identifier and org id are needed to be able to get or delete a datasource")
	}
	next := &dataSource{
		UID: string(entry.UID), OrgID: entry.OrgID, Name: string(entry.Name), Type: string(entry.Type), URL: string(entry.URL),
		Access: "proxy", User: string(entry.User), Database: string(entry.Database), BasicAuth: entry.BasicAuth,
		IsDefault: entry.IsDefault, JSONData: entry.JSONData, ReadOnly: !entry.Editable, Version: 1, Prunable: prune,
	}
	if next.JSONData == nil {
		next.JSONData = map[string]any{}
	}
	if entry.Access == "direct" {
		next.Access = "direct"
	}
	index := slices.IndexFunc(st.DataSources, func(found *dataSource) bool { return found.Name == next.Name })
	if index < 0 {
		if next.UID == "" {
			next.UID = uidOfName(next.Name)
		}
		if slices.ContainsFunc(st.DataSources, func(found *dataSource) bool { return found.UID == next.UID }) {
			return errUIDExists
		}
		next.ID = st.nextID()
		l.info(provisioningDataSources, "inserting datasource from configuration", "name", next.Name, "uid", next.UID)
		st.DataSources = append(st.DataSources, next)
		index = len(st.DataSources) - 1
	} else {
		old := st.DataSources[index]
		if next.UID != "" && next.UID != old.UID {
			return errNotFound
		}
		next.ID, next.UID, next.Version = old.ID, old.UID, old.Version+1
		st.DataSources[index] = next
	}
	for i, other := range st.DataSources {
		if next.IsDefault && i != index {
			other.IsDefault = false
		}
	}
	return nil
}

// uidOfName is how Grafana makes a uid for a data source whose file gives none.
func uidOfName(name string) string { return "P" + strings.ToUpper(hashOf(name)[:16]) }

// readYAMLFolder reads each .yaml and .yml file of a folder; a folder that is not there is logged alone.
func readYAMLFolder[T any](folder, complaint, name string, l *logger, read func([]byte) (T, error)) ([]T, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		l.failure(name, complaint, "path", folder, "error", err)
		return nil, nil
	}
	var files []T
	for _, entry := range entries {
		if extension := filepath.Ext(entry.Name()); extension != ".yaml" && extension != ".yml" {
			continue
		}
		text, err := os.ReadFile(filepath.Join(folder, entry.Name()))
		if err != nil {
			return nil, err
		}
		file, err := read(text)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	return files, nil
}
