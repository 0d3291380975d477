package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"syscall"
	"time"
)

const cgroupMount = "/sys/fs/cgroup"

// hierarchies are the roots to make the cluster's group under: one with cgroup v2, one a controller with v1.
func hierarchies() []string {
	if _, err := os.Stat(filepath.Join(cgroupMount, "cgroup.controllers")); err == nil {
		return []string{cgroupMount}
	}
	entries, _ := os.ReadDir(cgroupMount)
	roots := []string{}
	for _, entry := range entries {
		// cpu and cpuacct are often links to cpu,cpuacct.
		if entry.IsDir() {
			roots = append(roots, filepath.Join(cgroupMount, entry.Name()))
		}
	}
	return roots
}

func makeCgroups(name string) error {
	for _, root := range hierarchies() {
		group := filepath.Join(root, name)
		if err := os.MkdirAll(group, 0o755); err != nil {
			return err
		}
		if root == cgroupMount {
			if err := delegate(root, group); err != nil {
				return err
			}
			continue
		}
		// A new cpuset group of cgroup v1 is empty, and no process may enter it.
		for _, file := range []string{"cpuset.cpus", "cpuset.mems"} {
			if value, err := os.ReadFile(filepath.Join(root, file)); err == nil {
				_ = os.WriteFile(filepath.Join(group, file), value, 0o644)
			}
		}
	}
	return nil
}

// delegate gives the group every controller of its parent (cgroup v2).
func delegate(root, group string) error {
	controllers, err := os.ReadFile(filepath.Join(root, "cgroup.controllers"))
	if err != nil {
		return err
	}
	for _, controller := range strings.Fields(string(controllers)) {
		for _, folder := range []string{root, group} {
			if err := os.WriteFile(filepath.Join(folder, "cgroup.subtree_control"), []byte("+"+controller), 0o644); err != nil {
				fmt.Fprintf(os.Stderr, "supervisor: controller %s is not available in %s: %v\n", controller, folder, err)
			}
		}
	}
	return nil
}

// removeCgroups removes the group and all below it, deepest first; the kernel may need a moment after the last process.
func removeCgroups(name string) error {
	var last error
	for range 100 {
		last = nil
		for _, root := range hierarchies() {
			if err := removeTree(filepath.Join(root, name)); err != nil {
				last = err
			}
		}
		if last == nil {
			return nil
		}
		time.Sleep(50 * time.Millisecond)
	}
	return fmt.Errorf("removing the cgroup %s: %w", name, last)
}

func removeTree(top string) error {
	folders := []string{}
	_ = filepath.WalkDir(top, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() {
			folders = append(folders, path)
		}
		return nil
	})
	sort.Slice(folders, func(a, b int) bool { return len(folders[a]) > len(folders[b]) })
	for _, folder := range folders {
		if err := syscall.Rmdir(folder); err != nil && err != syscall.ENOENT {
			return fmt.Errorf("%s: %w", folder, err)
		}
	}
	return nil
}
