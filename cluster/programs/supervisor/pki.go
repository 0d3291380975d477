package main

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/base64"
	"encoding/pem"
	"fmt"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"time"
)

// authority is a certificate authority that was just made.
type authority struct {
	certificate *x509.Certificate
	key         crypto.Signer
	pem         []byte
}

// makePki writes the authorities, plain key pairs, certificates and kubeconfigs of the plan.
func makePki(pki *Pki) error {
	if err := os.MkdirAll(pki.Dir, 0o700); err != nil {
		return err
	}
	authorities := map[string]*authority{}
	for _, name := range pki.Authorities {
		made, err := makeAuthority(pki.Dir, name)
		if err != nil {
			return err
		}
		authorities[name] = made
	}
	for _, name := range pki.KeyPairs {
		if err := makeKeyPair(pki.Dir, name); err != nil {
			return err
		}
	}
	for _, wanted := range pki.Certificates {
		signer, ok := authorities[wanted.Authority]
		if !ok {
			return fmt.Errorf("certificate %s: no authority %q", wanted.Name, wanted.Authority)
		}
		if err := makeLeaf(pki.Dir, wanted, signer); err != nil {
			return err
		}
	}
	return nil
}

func makeAuthority(dir, name string) (*authority, error) {
	template := template(pkix.Name{CommonName: "promstack " + name})
	template.IsCA, template.BasicConstraintsValid = true, true
	template.KeyUsage = x509.KeyUsageCertSign | x509.KeyUsageDigitalSignature
	key, keyPem, err := newKey()
	if err != nil {
		return nil, err
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		return nil, err
	}
	certificate, err := x509.ParseCertificate(der)
	if err != nil {
		return nil, err
	}
	made := &authority{certificate: certificate, key: key, pem: encode("CERTIFICATE", der)}
	return made, write(dir, name, made.pem, keyPem)
}

func makeLeaf(dir string, wanted Certificate, signer *authority) error {
	leaf := template(pkix.Name{CommonName: wanted.CommonName, Organization: wanted.Organizations})
	leaf.KeyUsage = x509.KeyUsageDigitalSignature
	leaf.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth}
	for _, host := range wanted.Hosts {
		leaf.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth}
		if address := net.ParseIP(host); address != nil {
			leaf.IPAddresses = append(leaf.IPAddresses, address)
		} else {
			leaf.DNSNames = append(leaf.DNSNames, host)
		}
	}
	key, keyPem, err := newKey()
	if err != nil {
		return err
	}
	der, err := x509.CreateCertificate(rand.Reader, leaf, signer.certificate, key.Public(), signer.key)
	if err != nil {
		return err
	}
	certificatePem := encode("CERTIFICATE", der)
	if wanted.Kubeconfig != "" {
		text := kubeconfig(wanted, signer.pem, certificatePem, keyPem)
		if err := os.WriteFile(wanted.Kubeconfig, []byte(text), 0o600); err != nil {
			return err
		}
	}
	return write(dir, wanted.Name, certificatePem, keyPem)
}

// makeKeyPair writes NAME.key and NAME.pub, which sign and verify service account tokens.
func makeKeyPair(dir, name string) error {
	key, keyPem, err := newKey()
	if err != nil {
		return err
	}
	der, err := x509.MarshalPKIXPublicKey(key.Public())
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, name+".pub"), encode("PUBLIC KEY", der), 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, name+".key"), keyPem, 0o600)
}

func newKey() (*ecdsa.PrivateKey, []byte, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, nil, err
	}
	der, err := x509.MarshalECPrivateKey(key)
	return key, encode("EC PRIVATE KEY", der), err
}

func template(subject pkix.Name) *x509.Certificate {
	serial, err := rand.Int(rand.Reader, new(big.Int).Lsh(big.NewInt(1), 120))
	if err != nil {
		panic(err)
	}
	now := time.Now()
	return &x509.Certificate{SerialNumber: serial, Subject: subject, NotBefore: now.Add(-time.Hour), NotAfter: now.AddDate(1, 0, 0)}
}

func encode(kind string, der []byte) []byte {
	return pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der})
}

func write(dir, name string, certificate, key []byte) error {
	if err := os.WriteFile(filepath.Join(dir, name+".crt"), certificate, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, name+".key"), key, 0o600)
}

func kubeconfig(wanted Certificate, authority, certificate, key []byte) string {
	inline := base64.StdEncoding.EncodeToString
	return fmt.Sprintf(`apiVersion: v1
kind: Config
current-context: %[1]s
contexts:
  - name: %[1]s
    context: { cluster: %[1]s, user: %[1]s }
clusters:
  - name: %[1]s
    cluster:
      server: %[2]s
      certificate-authority-data: %[3]s
users:
  - name: %[1]s
    user:
      client-certificate-data: %[4]s
      client-key-data: %[5]s
`, wanted.Context, wanted.Server, inline(authority), inline(certificate), inline(key))
}
