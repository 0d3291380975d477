package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"
)

// client talks to the API server with the rights of a ServiceAccount, or of a kubeconfig.
type client struct {
	base  string
	http  *http.Client
	token func() (string, error)
}

// statusError is a refusal by the API server, in its own words.
type statusError struct {
	code    int
	message string
}

func (e *statusError) Error() string { return e.message }

const serviceAccount = "/var/run/secrets/kubernetes.io/serviceaccount/"

// newClient prefers --apiserver, then --kubeconfig, then the ServiceAccount of the pod.
func newClient(o options) (*client, error) {
	if o.kubeconfig != "" {
		return kubeconfigClient(o)
	}
	if o.apiserver != "" {
		return &client{base: strings.TrimSuffix(o.apiserver, "/"), http: httpClient(nil), token: noToken}, nil
	}
	host, port := os.Getenv("KUBERNETES_SERVICE_HOST"), os.Getenv("KUBERNETES_SERVICE_PORT")
	if host == "" || port == "" {
		return nil, errors.New("unable to load in-cluster configuration, KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT must be defined")
	}
	authority, err := os.ReadFile(serviceAccount + "ca.crt")
	if err != nil {
		return nil, err
	}
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(authority)
	return &client{
		base:  "https://" + net.JoinHostPort(host, port),
		http:  httpClient(&tls.Config{RootCAs: roots}),
		token: mountedToken,
	}, nil
}

func httpClient(config *tls.Config) *http.Client {
	return &http.Client{Transport: &http.Transport{
		TLSClientConfig: config, ForceAttemptHTTP2: true, TLSHandshakeTimeout: 10 * time.Second,
		DialContext: (&net.Dialer{Timeout: 10 * time.Second, KeepAlive: 15 * time.Second}).DialContext,
		HTTP2:       &http.HTTP2Config{SendPingTimeout: 30 * time.Second, PingTimeout: 15 * time.Second},
	}}
}

func noToken() (string, error) { return "", nil }

// mountedToken reads the file each time: the kubelet renews it.
func mountedToken() (string, error) {
	text, err := os.ReadFile(serviceAccount + "token")
	return strings.TrimSpace(string(text)), err
}

func (c *client) do(ctx context.Context, path string, query url.Values) (*http.Response, error) {
	address := c.base + path
	if len(query) > 0 {
		address += "?" + query.Encode()
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	token, err := c.token()
	if err != nil {
		return nil, err
	}
	if token != "" {
		request.Header.Set("Authorization", "Bearer "+token)
	}
	request.Header.Set("Accept", "application/json")
	request.Header.Set("User-Agent", "kube-state-metrics/"+version+" (promstack stand-in)")
	response, err := c.http.Do(request)
	if err != nil {
		return nil, err
	}
	if response.StatusCode != http.StatusOK {
		defer response.Body.Close()
		return nil, refusal(response)
	}
	return response, nil
}

func refusal(response *http.Response) error {
	text, _ := io.ReadAll(io.LimitReader(response.Body, 1<<16))
	var status struct{ Message string }
	if json.Unmarshal(text, &status) != nil || status.Message == "" {
		status.Message = fmt.Sprintf("the server answered %s", response.Status)
	}
	return &statusError{code: response.StatusCode, message: status.Message}
}

func (c *client) get(ctx context.Context, path string, query url.Values, into any) error {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	response, err := c.do(ctx, path, query)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	return json.NewDecoder(response.Body).Decode(into)
}

// healthy asks an endpoint of the API server that answers with text.
func (c *client) healthy(ctx context.Context, path string) error {
	response, err := c.do(ctx, path, nil)
	if err == nil {
		response.Body.Close()
	}
	return err
}

// stream is a watch: JSON documents one after the other.
type stream struct {
	body    io.ReadCloser
	decoder *json.Decoder
}

func (c *client) stream(ctx context.Context, path string, query url.Values) (*stream, error) {
	response, err := c.do(ctx, path, query)
	if err != nil {
		return nil, err
	}
	return &stream{response.Body, json.NewDecoder(response.Body)}, nil
}

func (s *stream) next(into any) error { return s.decoder.Decode(into) }
func (s *stream) close()              { s.body.Close() }
