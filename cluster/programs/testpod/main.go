// The test pod does one thing, named by its first argument, so that a test can have a healthy pod or a broken one:
//
//	serve [-port 8080] [-status 200] [-body text] [-delay 0s] [-metrics]   answers HTTP, after a delay
//	crash [-code 1] [-after 0s] [-message text]                             says a line and exits
//	eat   [-rate 64] [-limit 0]                                             takes memory (MiB a second) until it is killed
//	sleep [-for 0s]                                                         does nothing (for ever, or for a while)
//	lookup NAME…                                                            resolves names, prints their addresses
//	get URL                                                                 prints the answer's status and body
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"
)

func main() {
	if len(os.Args) < 2 {
		os.Args = append(os.Args, "serve")
	}
	verbs := map[string]func(*flag.FlagSet, []string) int{
		"serve": serve, "crash": crash, "eat": eat, "sleep": sleep, "lookup": lookup, "get": get,
	}
	run, ok := verbs[os.Args[1]]
	if !ok {
		fmt.Fprintf(os.Stderr, "unknown verb %q\n", os.Args[1])
		os.Exit(2)
	}
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, syscall.SIGTERM, syscall.SIGINT)
	go func() {
		<-stop
		os.Exit(0)
	}()
	os.Exit(run(flag.NewFlagSet(os.Args[1], flag.ExitOnError), os.Args[2:]))
}

func serve(flags *flag.FlagSet, args []string) int {
	port := flags.Int("port", 8080, "port to listen on")
	status := flags.Int("status", 200, "status of every answer")
	body := flags.String("body", "ok\n", "body of every answer")
	delay := flags.Duration("delay", 0, "time before each answer")
	metrics := flags.Bool("metrics", false, "answer /metrics with one series")
	_ = flags.Parse(args)
	fmt.Printf("serving status %d on port %d\n", *status, *port)
	handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		time.Sleep(*delay)
		if *metrics && r.URL.Path == "/metrics" {
			w.Header().Set("Content-Type", "text/plain; version=0.0.4")
			fmt.Fprint(w, "# HELP test_pod_up Whether the test pod answers.\n# TYPE test_pod_up gauge\ntest_pod_up 1\n")
			return
		}
		w.WriteHeader(*status)
		fmt.Fprint(w, *body)
	})
	fmt.Fprintln(os.Stderr, http.ListenAndServe(fmt.Sprintf(":%d", *port), handler))
	return 1
}

func crash(flags *flag.FlagSet, args []string) int {
	code := flags.Int("code", 1, "exit code")
	after := flags.Duration("after", 0, "time before the exit")
	message := flags.String("message", "fatal: told to crash", "last line of the log")
	_ = flags.Parse(args)
	time.Sleep(*after)
	fmt.Fprintln(os.Stderr, *message)
	return *code
}

func eat(flags *flag.FlagSet, args []string) int {
	rate := flags.Int("rate", 64, "MiB a second")
	limit := flags.Int("limit", 0, "MiB to stop at, 0 for none")
	_ = flags.Parse(args)
	var eaten [][]byte
	for *limit == 0 || len(eaten) < *limit {
		piece := make([]byte, 1<<20)
		for i := 0; i < len(piece); i += 4096 {
			piece[i] = 1
		}
		eaten = append(eaten, piece)
		time.Sleep(time.Second / time.Duration(*rate))
	}
	return sleep(flags, nil)
}

func sleep(flags *flag.FlagSet, args []string) int {
	var duration time.Duration
	if args != nil {
		flags.DurationVar(&duration, "for", 0, "how long, 0 for ever")
		_ = flags.Parse(args)
	}
	if duration > 0 {
		time.Sleep(duration)
		return 0
	}
	for {
		time.Sleep(time.Hour)
	}
}

func lookup(_ *flag.FlagSet, args []string) int {
	code := 0
	for _, name := range args {
		deadline, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		addresses, err := net.DefaultResolver.LookupHost(deadline, name)
		cancel()
		if err != nil {
			fmt.Printf("%s: %v\n", name, err)
			code = 1
			continue
		}
		fmt.Printf("%s %s\n", name, strings.Join(addresses, " "))
	}
	return code
}

func get(_ *flag.FlagSet, args []string) int {
	client := http.Client{Timeout: 10 * time.Second}
	answer, err := client.Get(strings.Join(args, ""))
	if err != nil {
		fmt.Println(err)
		return 1
	}
	defer answer.Body.Close()
	body, _ := io.ReadAll(answer.Body)
	fmt.Printf("%d %s\n", answer.StatusCode, body)
	return 0
}
