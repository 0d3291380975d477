package main

import (
	"crypto/tls"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"syscall"
	"time"
)

// children keeps components running and, as process 1 must, reaps every orphan.
type children struct {
	logs    string
	mutex   sync.Mutex
	exits   map[int]chan syscall.WaitStatus
	running map[string]*state
}

// state is what is known of one component.
type state struct {
	component Component
	Name      string    `json:"name"`
	Pid       int       `json:"pid"`
	Since     time.Time `json:"since"`
	Restarts  int       `json:"restarts"`
	Held      bool      `json:"held"`
	wake      chan struct{}
}

func newChildren(logs string) *children {
	return &children{logs: logs, exits: map[int]chan syscall.WaitStatus{}, running: map[string]*state{}}
}

func (c *children) reap() {
	for {
		var status syscall.WaitStatus
		pid, err := syscall.Wait4(-1, &status, 0, nil)
		if err != nil {
			time.Sleep(20 * time.Millisecond)
			continue
		}
		c.mutex.Lock()
		if exit, ok := c.exits[pid]; ok {
			delete(c.exits, pid)
			exit <- status
		}
		c.mutex.Unlock()
	}
}

// start runs a program with its output in a file; the channel gives its end.
func (c *children) start(argv []string, env map[string]string, output *os.File) (int, chan syscall.WaitStatus, error) {
	program, err := exec.LookPath(argv[0])
	if err != nil {
		return 0, nil, err
	}
	environment := os.Environ()
	for name, value := range env {
		environment = append(environment, name+"="+value)
	}
	c.mutex.Lock()
	defer c.mutex.Unlock()
	pid, err := syscall.ForkExec(program, argv, &syscall.ProcAttr{
		Dir: "/", Env: environment, Files: []uintptr{devNull().Fd(), output.Fd(), output.Fd()}, Sys: &syscall.SysProcAttr{Setsid: true},
	})
	if err != nil {
		return 0, nil, err
	}
	exit := make(chan syscall.WaitStatus, 1)
	c.exits[pid] = exit
	return pid, exit, nil
}

// devNull is held by a variable, for a file that is collected is closed.
var devNull = sync.OnceValue(func() *os.File {
	file, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		panic(err)
	}
	return file
})

func (c *children) keep(component Component) {
	entry := &state{component: component, Name: component.Name, wake: make(chan struct{}, 1)}
	c.mutex.Lock()
	c.running[component.Name] = entry
	c.mutex.Unlock()
	go c.supervise(entry)
}

func (c *children) supervise(entry *state) {
	output, err := os.OpenFile(filepath.Join(c.logs, entry.Name+".log"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		fail(err)
	}
	awaitAnswer(entry.component.After)
	for pause := 250 * time.Millisecond; ; pause = min(2*pause, 4*time.Second) {
		pid, exit, err := c.start(entry.component.Argv, entry.component.Env, output)
		if err != nil {
			fmt.Fprintf(output, "supervisor: cannot start: %v\n", err)
		} else {
			c.change(entry, func() { entry.Pid, entry.Since = pid, time.Now() })
			status := <-exit
			c.change(entry, func() { entry.Pid, entry.Restarts = 0, entry.Restarts+1 })
			fmt.Fprintf(output, "supervisor: %s ended: code %d, signal %d\n", entry.Name, status.ExitStatus(), status.Signal())
			if time.Since(entry.Since) > 20*time.Second {
				pause = 250 * time.Millisecond
			}
		}
		select {
		case <-time.After(pause):
		case <-entry.wake:
		}
		for c.held(entry) {
			<-entry.wake
		}
	}
}

func (c *children) change(entry *state, apply func()) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	apply()
}

func (c *children) held(entry *state) bool {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return entry.Held
}

// signal sends a signal to a component; a killed one stays down until it is started again.
func (c *children) signal(name string, signal syscall.Signal, hold bool) error {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	entry, ok := c.running[name]
	if !ok {
		return fmt.Errorf("no component %q", name)
	}
	entry.Held = hold
	if entry.Pid == 0 {
		return nil
	}
	return syscall.Kill(entry.Pid, signal)
}

func (c *children) release(name string) error {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	entry, ok := c.running[name]
	if !ok {
		return fmt.Errorf("no component %q", name)
	}
	entry.Held = false
	select {
	case entry.wake <- struct{}{}:
	default:
	}
	return nil
}

// awaitAnswer waits for a URL to answer 200; whose certificate it shows does not matter here.
func awaitAnswer(url string) {
	if url == "" {
		return
	}
	client := http.Client{
		Timeout:   2 * time.Second,
		Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}, DisableKeepAlives: true},
	}
	for {
		if answer, err := client.Get(url); err == nil {
			_ = answer.Body.Close()
			if answer.StatusCode == http.StatusOK {
				return
			}
		}
		time.Sleep(50 * time.Millisecond)
	}
}
