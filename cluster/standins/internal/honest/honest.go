// Package honest makes a stand-in say what it is, wherever it can be seen.
package honest

import (
	"net/http"

	"promstack.dev/cluster/standins/internal/exposition"
)

// Header is set on each HTTP answer, to the name of the program that is stood in for.
const Header = "X-Promstack-Stand-In"

// Handler sets the header on every answer of the handler inside.
func Handler(of string, inside http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set(Header, of)
		inside.ServeHTTP(w, r)
	})
}

// Family is the metric that marks every series source as a stand-in.
func Family(of string) exposition.Family {
	return exposition.Gauge("promstack_stand_in",
		"1 where this program stands in for another one that cannot be had on the test machine.",
		1, exposition.Label{Name: "of", Value: of})
}

// Sentence is logged at start.
func Sentence(of, version string) string {
	return "this is promstack's stand-in for " + of + " " + version + ", not " + of + " itself"
}
