package main

import (
	"io"
	"sort"
	"strings"
	"sync"

	"promstack.dev/cluster/standins/internal/exposition"
)

// store holds the rendered series of every object of one resource; the objects themselves are not kept.
type store struct {
	resource resource
	families []family
	mutex    sync.Mutex
	rendered map[string][]string // by uid, one text per family
}

func newStore(r resource, o *options) *store {
	s := &store{resource: r, rendered: map[string][]string{}}
	for _, f := range append(r.families[:len(r.families):len(r.families)], keyValueFamilies(r, o)...) {
		if o.allows(f.name) {
			s.families = append(s.families, f)
		}
	}
	return s
}

func (s *store) render(o object) (key string, texts []string) {
	texts = make([]string, len(s.families))
	for i, f := range s.families {
		var text strings.Builder
		for _, found := range f.collect(o) {
			exposition.AppendSample(&text, f.name, append(s.resource.identity(o), found.Labels...), found.Value)
		}
		texts[i] = text.String()
	}
	return o.namespace() + "/" + o.name() + "/" + o.text("metadata", "uid"), texts
}

func (s *store) put(o object) {
	key, texts := s.render(o)
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.rendered[key] = texts
}

func (s *store) remove(o object) {
	key, _ := s.render(o)
	s.mutex.Lock()
	defer s.mutex.Unlock()
	delete(s.rendered, key)
}

// replace keeps exactly these objects, of the scope that one reflector lists.
func (s *store) replace(namespace string, objects []object) {
	next := map[string][]string{}
	for _, o := range objects {
		key, texts := s.render(o)
		next[key] = texts
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	for key, texts := range s.rendered {
		if namespace != "" && !strings.HasPrefix(key, namespace+"/") {
			next[key] = texts
		}
	}
	s.rendered = next
}

// write writes nothing at all while there is no object, as kube-state-metrics does.
func (s *store) write(w io.Writer) error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if len(s.rendered) == 0 {
		return nil
	}
	keys := make([]string, 0, len(s.rendered))
	for key := range s.rendered {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	var text strings.Builder
	for i, f := range s.families {
		text.WriteString(exposition.Header(f.name, f.help, f.kind))
		for _, key := range keys {
			text.WriteString(s.rendered[key][i])
		}
	}
	_, err := io.WriteString(w, text.String())
	return err
}
