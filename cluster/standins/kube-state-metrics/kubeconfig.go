package main

import (
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"strings"

	"gopkg.in/yaml.v3"
)

type kubeconfigFile struct {
	CurrentContext string `yaml:"current-context"`
	Contexts       []struct {
		Name    string
		Context struct{ Cluster, User string }
	}
	Clusters []struct {
		Name    string
		Cluster struct {
			Server               string
			CertificateAuthority string `yaml:"certificate-authority"`
			AuthorityData        string `yaml:"certificate-authority-data"`
		}
	}
	Users []struct {
		Name string
		User struct {
			Token           string
			CertificateData string `yaml:"client-certificate-data"`
			KeyData         string `yaml:"client-key-data"`
		}
	}
}

// kubeconfigClient reads the current context: server, authority, and a token or a certificate in data.
func kubeconfigClient(o options) (*client, error) {
	text, err := os.ReadFile(o.kubeconfig)
	if err != nil {
		return nil, err
	}
	var file kubeconfigFile
	if err := yaml.Unmarshal(text, &file); err != nil {
		return nil, fmt.Errorf("error loading config file %q: %w", o.kubeconfig, err)
	}
	result := &client{base: o.apiserver, token: noToken}
	config := &tls.Config{RootCAs: x509.NewCertPool()}
	for _, context := range file.Contexts {
		if context.Name != file.CurrentContext {
			continue
		}
		if err := errors.Join(
			readCluster(file, context.Context.Cluster, result, config),
			readUser(file, context.Context.User, result, config)); err != nil {
			return nil, err
		}
		result.base = strings.TrimSuffix(result.base, "/")
		result.http = httpClient(config)
		return result, nil
	}
	return nil, errors.New("invalid configuration: no configuration has been provided")
}

func readCluster(file kubeconfigFile, name string, into *client, config *tls.Config) error {
	for _, cluster := range file.Clusters {
		if cluster.Name != name {
			continue
		}
		into.base = orElse(into.base, cluster.Cluster.Server)
		authority, err := base64.StdEncoding.DecodeString(cluster.Cluster.AuthorityData)
		if cluster.Cluster.CertificateAuthority != "" {
			authority, err = os.ReadFile(cluster.Cluster.CertificateAuthority)
		}
		config.RootCAs.AppendCertsFromPEM(authority)
		return err
	}
	return fmt.Errorf("invalid configuration: cluster %q does not exist", name)
}

func readUser(file kubeconfigFile, name string, into *client, config *tls.Config) error {
	for _, user := range file.Users {
		if user.Name != name {
			continue
		}
		if user.User.Token != "" {
			into.token = func() (string, error) { return user.User.Token, nil }
		}
		if user.User.CertificateData == "" {
			return nil
		}
		certificate, err := base64.StdEncoding.DecodeString(user.User.CertificateData)
		if err != nil {
			return err
		}
		key, err := base64.StdEncoding.DecodeString(user.User.KeyData)
		if err != nil {
			return err
		}
		pair, err := tls.X509KeyPair(certificate, key)
		config.Certificates = []tls.Certificate{pair}
		return err
	}
	return fmt.Errorf("invalid configuration: user %q does not exist", name)
}
