package main

import (
	"encoding/json"
	"net/http"
	"sync"
	"time"
)

const (
	sessionCookie = "grafana_session"
	sessionLife   = 30 * 24 * time.Hour
	// After this many wrong passwords in this time even the right one is refused.
	allowedFailures = 5
	failureMemory   = 5 * time.Minute
)

// failures remembers wrong passwords by user.
type failures struct {
	mutex sync.Mutex
	times map[string][]time.Time
}

func (f *failures) locked(login string) bool {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	recent := 0
	for _, moment := range f.times[login] {
		if time.Since(moment) < failureMemory {
			recent++
		}
	}
	return recent >= allowedFailures
}

func (f *failures) add(login string) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	f.times[login] = append(f.times[login], time.Now())
}

func (g *grafana) accepts(login, password string) bool {
	g.state.mutex.Lock()
	right := g.state.Admin.accepts(login, password)
	g.state.mutex.Unlock()
	if g.failures.locked(login) {
		return false
	}
	if !right {
		g.failures.add(login)
	}
	return right
}

// login answers POST /login with a session cookie.
func (g *grafana) login(w http.ResponseWriter, r *http.Request) {
	var form struct{ User, Password string }
	if err := json.NewDecoder(r.Body).Decode(&form); err != nil {
		writeMessage(w, http.StatusBadRequest, "bad login data")
		return
	}
	if !g.accepts(form.User, form.Password) {
		g.log.failure("authn.service", "Failed to authenticate request", "client", "auth.client.form", "error", "[password-auth.failed] invalid password")
		writePublic(w, http.StatusUnauthorized, "password-auth.failed", "Invalid username or password")
		return
	}
	token := randomText()
	if err := g.state.change(func() {
		for hash, end := range g.state.Sessions {
			if time.Now().After(end) {
				delete(g.state.Sessions, hash)
			}
		}
		g.state.Sessions[hashOf(token)] = time.Now().Add(sessionLife)
	}); err != nil {
		writePublic(w, http.StatusInternalServerError, "", "Internal server error")
		return
	}
	http.SetCookie(w, &http.Cookie{
		Name: sessionCookie, Value: token, Path: g.settings.subPath + "/", MaxAge: int(sessionLife.Seconds()),
		HttpOnly: true, SameSite: http.SameSiteLaxMode,
	})
	g.log.info("http.server", "Successful Login", "User", form.User)
	writeJSON(w, http.StatusOK, map[string]any{"message": "Logged in", "redirectUrl": g.settings.subPath + "/"})
}

// signedIn lets only a session or a right basic authentication pass.
func (g *grafana) signedIn(inside http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if login, password, given := r.BasicAuth(); given {
			if !g.accepts(login, password) {
				writePublic(w, http.StatusUnauthorized, "password-auth.failed", "Invalid username or password")
				return
			}
			inside(w, r)
			return
		}
		cookie, err := r.Cookie(sessionCookie)
		if err != nil || !g.hasSession(cookie.Value) {
			writePublic(w, http.StatusUnauthorized, "auth.unauthorized", "Unauthorized")
			return
		}
		inside(w, r)
	}
}

func (g *grafana) hasSession(token string) bool {
	g.state.mutex.Lock()
	defer g.state.mutex.Unlock()
	end, known := g.state.Sessions[hashOf(token)]
	return known && time.Now().Before(end)
}

// changePassword answers PUT /api/user/password.
func (g *grafana) changePassword(w http.ResponseWriter, r *http.Request) {
	var form struct{ OldPassword, NewPassword string }
	if err := json.NewDecoder(r.Body).Decode(&form); err != nil {
		writeMessage(w, http.StatusBadRequest, "bad request data")
		return
	}
	g.state.mutex.Lock()
	right := g.state.Admin.accepts(g.state.Admin.Login, form.OldPassword)
	g.state.mutex.Unlock()
	switch {
	case !right:
		writeMessage(w, http.StatusUnauthorized, "Invalid old password")
	case len(form.NewPassword) < 4:
		writeMessage(w, http.StatusBadRequest, "New password is too short")
	case g.state.change(func() { g.state.Admin.setPassword(form.NewPassword) }) != nil:
		writeMessage(w, http.StatusInternalServerError, "Failed to change user password")
	default:
		writeMessage(w, http.StatusOK, "User password changed")
	}
}
