// Command grafana stands in for Grafana where its image cannot be had: it reads the mounted provisioning
// files, keeps its state in the data folder, and really asks the data sources.
package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"promstack.dev/cluster/standins/internal/honest"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	l := &logger{w: os.Stdout}
	s, err := readSettings(environment())
	if err == nil {
		err = run(ctx, s, l)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "Error: ✗", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, s settings, l *logger) error {
	l.info("settings", "Starting Grafana", "version", standVersion, "commit", "standin", "note", honest.Sentence("Grafana", version))
	st, err := openState(s)
	if err != nil {
		complainOfFolder(s, err)
		return err
	}
	g, err := start(ctx, s, st, l)
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", net.JoinHostPort(s.httpAddr, s.httpPort))
	if err != nil {
		return fmt.Errorf("failed to open listener on address %s: %w", net.JoinHostPort(s.httpAddr, s.httpPort), err)
	}
	l.info("http.server", "HTTP Server Listen", "address", listener.Addr(), "protocol", "http", "subUrl", s.subPath, "socket", "")
	server := &http.Server{Handler: g.handler(), ReadHeaderTimeout: 10 * time.Second}
	go func() {
		<-ctx.Done()
		grace, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		_ = server.Shutdown(grace)
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	l.info("server", "Shutdown started", "reason", "System signal: terminated")
	return nil
}

// start provisions everything once, and the dashboards again as long as the context lives.
func start(ctx context.Context, s settings, st *state, l *logger) (*grafana, error) {
	if err := provisionDataSources(filepath.Join(s.provisioningPath, "datasources"), st, l); err != nil {
		err = fmt.Errorf("Datasource provisioning error: %w", err) //nolint:staticcheck // Grafana's words
		l.failure("provisioning", "Failed to provision data sources", "error", err)
		return nil, err
	}
	providers, err := readProviders(filepath.Join(s.provisioningPath, "dashboards"), l)
	if err != nil {
		l.failure("provisioning", "Failed to provision dashboard", "error", err)
		return nil, fmt.Errorf("Failed to read dashboards config: %w", err) //nolint:staticcheck // Grafana's words
	}
	l.info(provisioningDashboards, "starting to provision dashboards")
	for _, p := range providers {
		p.provision(st, l)
		go p.follow(ctx, st, l)
	}
	l.info(provisioningDashboards, "finished to provision dashboards")
	return newGrafana(s, st, l), nil
}

// complainOfFolder says what the image's start script says.
func complainOfFolder(s settings, err error) {
	if errors.Is(err, os.ErrPermission) || errors.Is(err, syscall.EROFS) {
		fmt.Fprintf(os.Stderr, "GF_PATHS_DATA='%s' is not writable.\n"+
			"You may have issues with file permissions, more information here: http://docs.grafana.org/installation/docker/#migrate-to-v51-or-later\n", s.dataPath)
	}
}
