package main

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
)

// inside is process 1 of the namespaces: it never returns while the cluster lives.
func inside(plan *Plan) error {
	if os.Getpid() != 1 {
		return fmt.Errorf("the inner half only runs as process 1 of its own namespaces")
	}
	if err := syscall.Sethostname([]byte(plan.Hostname)); err != nil {
		return err
	}
	if err := mounts(plan); err != nil {
		return err
	}
	for name, value := range plan.Sysctls {
		file := filepath.Join("/proc/sys", strings.ReplaceAll(name, ".", "/"))
		if err := os.WriteFile(file, []byte(value), 0o644); err != nil {
			return fmt.Errorf("setting %s: %w", name, err)
		}
	}
	for _, command := range plan.Commands {
		if output, err := exec.Command(command[0], command[1:]...).CombinedOutput(); err != nil {
			return fmt.Errorf("%s: %w: %s", strings.Join(command, " "), err, output)
		}
	}
	listener, err := net.FileListener(os.NewFile(3, "listener"))
	if err != nil {
		return err
	}
	syscall.CloseOnExec(3)
	go relay(listener, plan.Relay)
	children := newChildren(plan.Logs)
	go children.reap()
	for _, component := range plan.Components {
		children.keep(component)
	}
	return serveControl(plan.Control, children)
}

// mounts gives the namespace its own view of the machine: nothing written here reaches the host but what goes to the bound folders.
func mounts(plan *Plan) error {
	steps := []func() error{
		func() error { return mount("none", "/", "", syscall.MS_REC|syscall.MS_PRIVATE) },
		func() error {
			return mount("proc", "/proc", "proc", syscall.MS_NOSUID|syscall.MS_NODEV|syscall.MS_NOEXEC)
		},
		ownSysfs,
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	for _, path := range plan.Tmpfs {
		if err := mount("tmpfs", path, "tmpfs", syscall.MS_NOSUID|syscall.MS_NODEV); err != nil {
			return err
		}
	}
	for _, bind := range plan.Binds {
		if err := bindOver(bind.From, bind.To); err != nil {
			return err
		}
	}
	for _, path := range plan.Shadow {
		if err := shadow(path); err != nil {
			return err
		}
	}
	// Shared among the pods of this namespace, which mount propagation asks for; the host is no longer a peer.
	return mount("none", "/", "", syscall.MS_REC|syscall.MS_SHARED)
}

// ownSysfs shows the devices of the new network namespace in /sys, and keeps the cgroup mounts that lie in it.
func ownSysfs() error {
	aside, err := os.MkdirTemp("", "promstack-cgroup-")
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(aside) }()
	if err := mount(cgroupMount, aside, "", syscall.MS_BIND|syscall.MS_REC); err != nil {
		return err
	}
	if err := mount("sysfs", "/sys", "sysfs", syscall.MS_NOSUID|syscall.MS_NODEV|syscall.MS_NOEXEC); err != nil {
		return err
	}
	if err := mount(aside, cgroupMount, "", syscall.MS_BIND|syscall.MS_REC); err != nil {
		return err
	}
	return syscall.Unmount(aside, syscall.MNT_DETACH)
}

// bindOver binds a file or folder over another one, which may be a link into a file system that was just hidden.
func bindOver(from, to string) error {
	if target, err := os.Readlink(to); err == nil {
		if !filepath.IsAbs(target) {
			target = filepath.Join(filepath.Dir(to), target)
		}
		if _, err := os.Stat(target); err != nil {
			if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
				return err
			}
			if err := os.WriteFile(target, nil, 0o644); err != nil {
				return err
			}
		}
	}
	return mount(from, to, "", syscall.MS_BIND|syscall.MS_REC)
}

// shadow puts a copy over a setting of the whole machine, so that whoever writes it here does not change the host.
func shadow(path string) error {
	value, err := os.ReadFile(path)
	if os.IsNotExist(err) {
		return nil
	}
	if err != nil {
		return err
	}
	copied := filepath.Join("/run/promstack-shadow", strings.ReplaceAll(path, "/", "_"))
	if err := os.MkdirAll(filepath.Dir(copied), 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(copied, value, 0o644); err != nil {
		return err
	}
	return mount(copied, path, "", syscall.MS_BIND)
}

func mount(source, target, kind string, flags uintptr) error {
	if err := syscall.Mount(source, target, kind, flags, ""); err != nil {
		return fmt.Errorf("mounting %s on %s: %w", source, target, err)
	}
	return nil
}
