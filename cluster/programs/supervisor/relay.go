package main

import (
	"io"
	"net"
	"time"
)

// relay carries every connection of the host's port to the API server inside.
func relay(listener net.Listener, target string) {
	for {
		outer, err := listener.Accept()
		if err != nil {
			time.Sleep(100 * time.Millisecond)
			continue
		}
		go carry(outer.(*net.TCPConn), target)
	}
}

func carry(outer *net.TCPConn, target string) {
	connection, err := net.DialTimeout("tcp", target, 5*time.Second)
	if err != nil {
		// The nearest to "connection refused" that a socket which is already accepted can say.
		_ = outer.SetLinger(0)
		_ = outer.Close()
		return
	}
	inner := connection.(*net.TCPConn)
	done := make(chan error, 2)
	pass := func(to, from *net.TCPConn) {
		_, err := io.Copy(to, from)
		if err != nil {
			// A reset on one side is a reset on the other.
			_ = to.SetLinger(0)
			_ = to.Close()
		} else {
			_ = to.CloseWrite()
		}
		done <- err
	}
	go pass(inner, outer)
	go pass(outer, inner)
	<-done
	<-done
	_ = inner.Close()
	_ = outer.Close()
}
