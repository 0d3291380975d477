package main

import (
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"syscall"
)

const namespaces = syscall.CLONE_NEWNS | syscall.CLONE_NEWNET | syscall.CLONE_NEWUTS | syscall.CLONE_NEWIPC | syscall.CLONE_NEWPID

// run makes the certificates, opens the host's port, starts the inner half and cleans up after it.
func run(plan *Plan, planFile string) error {
	runtime.LockOSThread() // The inner half dies with this thread.
	if err := makePki(&plan.Pki); err != nil {
		return err
	}
	// A socket stays in the network namespace that it was made in: this one is accepted on inside and reached from the host.
	listener, err := net.Listen("tcp4", plan.Listen)
	if err != nil {
		return err
	}
	socket, err := listener.(*net.TCPListener).File()
	if err != nil {
		return err
	}
	_ = listener.Close()
	if err := makeCgroups(plan.Cgroup); err != nil {
		return err
	}
	child := exec.Command("/proc/self/exe", "inside", planFile)
	child.Stdout, child.Stderr = os.Stdout, os.Stderr
	child.ExtraFiles = []*os.File{socket}
	child.Env = append(os.Environ(), "PATH="+plan.Path)
	child.SysProcAttr = &syscall.SysProcAttr{Cloneflags: namespaces, Pdeathsig: syscall.SIGKILL, Setsid: true}
	if err := child.Start(); err != nil {
		return errors.Join(fmt.Errorf("making the namespaces: %w", err), removeCgroups(plan.Cgroup))
	}
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, syscall.SIGTERM, syscall.SIGINT)
	signal.Ignore(syscall.SIGHUP)
	stopping := make(chan struct{})
	go func() {
		<-stop
		close(stopping)
		_ = child.Process.Kill()
	}()
	err = child.Wait()
	if cleaned := removeCgroups(plan.Cgroup); cleaned != nil {
		return cleaned
	}
	select {
	case <-stopping:
		return nil
	default:
		return fmt.Errorf("the cluster ended: %w", err)
	}
}
