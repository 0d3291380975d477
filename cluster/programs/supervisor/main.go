// The supervisor of the embedded cluster. It has two halves: `run` stays on the host, holds the one listening socket and starts
// the other half as process 1 of new namespaces; `inside` sets those up and keeps the components of the plan running. When either
// half ends, the kernel ends everything that was started, and nothing remains but cgroup folders, which `run` and `clean` remove.
package main

import (
	"fmt"
	"os"
)

func main() {
	if len(os.Args) != 3 {
		fail(fmt.Errorf("usage: supervisor run|inside|clean PLAN"))
	}
	plan, err := readPlan(os.Args[2])
	if err != nil {
		fail(err)
	}
	verbs := map[string]func(*Plan) error{
		"run":    func(plan *Plan) error { return run(plan, os.Args[2]) },
		"inside": inside,
		"clean":  func(plan *Plan) error { return removeCgroups(plan.Cgroup) },
	}
	verb, ok := verbs[os.Args[1]]
	if !ok {
		fail(fmt.Errorf("unknown verb %q", os.Args[1]))
	}
	if err := verb(plan); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintf(os.Stderr, "supervisor: %v\n", err)
	os.Exit(1)
}
