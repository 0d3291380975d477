package main

import (
	"fmt"
	"net/url"
	"os"
	"strings"
)

// settings are those of Grafana's that the stand-in honours, from GF_<SECTION>_<KEY> in the environment.
type settings struct {
	dataPath, provisioningPath string
	httpAddr, httpPort         string
	subPath                    string // of root_url, when served from there; no slash at its end
	adminUser, adminPassword   string
	metricsEnabled             bool
	hideVersion                bool
}

// readSettings reads the environment: GF_X, or the file that GF_X__FILE names, never both.
func readSettings(environment map[string]string) (settings, error) {
	var problem error
	setting := func(key, otherwise string) string {
		value, err := settingOf(environment, "GF_"+key)
		if err != nil {
			problem = err
		}
		if value == "" {
			return otherwise
		}
		return value
	}
	s := settings{
		dataPath:         setting("PATHS_DATA", "/var/lib/grafana"),
		provisioningPath: setting("PATHS_PROVISIONING", "/etc/grafana/provisioning"),
		httpAddr:         setting("SERVER_HTTP_ADDR", ""),
		httpPort:         setting("SERVER_HTTP_PORT", "3000"),
		adminUser:        setting("SECURITY_ADMIN_USER", "admin"),
		adminPassword:    setting("SECURITY_ADMIN_PASSWORD", "admin"),
		metricsEnabled:   setting("METRICS_ENABLED", "true") == "true",
		hideVersion:      setting("AUTH_ANONYMOUS_HIDE_VERSION", "false") == "true",
	}
	if protocol := setting("SERVER_PROTOCOL", "http"); protocol != "http" {
		return s, fmt.Errorf("the stand-in for Grafana serves http alone, not %s", protocol)
	}
	if setting("SERVER_SERVE_FROM_SUB_PATH", "false") == "true" {
		root, err := url.Parse(setting("SERVER_ROOT_URL", ""))
		if err != nil {
			return s, fmt.Errorf("invalid root_url: %w", err)
		}
		s.subPath = strings.TrimSuffix(root.Path, "/")
	}
	return s, problem
}

func settingOf(environment map[string]string, name string) (string, error) {
	file, named := environment[name+"__FILE"]
	if !named || file == "" {
		return environment[name], nil
	}
	if environment[name] != "" {
		return "", fmt.Errorf("error: both %s and %s are set (but are exclusive)", name, name+"__FILE")
	}
	text, err := os.ReadFile(file)
	return strings.TrimRight(string(text), "\n"), err
}

// environment is the process's, as a map.
func environment() map[string]string {
	values := map[string]string{}
	for _, entry := range os.Environ() {
		name, value, _ := strings.Cut(entry, "=")
		values[name] = value
	}
	return values
}
