package main

import (
	"testing"
	"time"
)

func TestSchedules(t *testing.T) {
	const after = "2026-01-30T10:07:30Z" // a Friday
	for _, each := range []struct{ schedule, zone, want string }{
		{"*/15 * * * *", "", "2026-01-30T10:15:00Z"},
		{"7 10 * * *", "", "2026-01-31T10:07:00Z"},
		{"0 0 31 * *", "", "2026-01-31T00:00:00Z"},
		{"0 0 31 1,FEB-apr *", "", "2026-01-31T00:00:00Z"},
		{"0 0 30 2 *", "", ""},
		{"30 6 * * MON-FRI", "", "2026-02-02T06:30:00Z"},
		{"0 0 13 * 5", "", "2026-02-06T00:00:00Z"},
		{"0 0 13 * */2", "", "2026-01-31T00:00:00Z"},
		{"0 12 * * *", "Europe/Rome", "2026-01-30T11:00:00Z"},
		{"10/20 * * * *", "", "2026-01-30T10:10:00Z"},
		{"@daily", "", "2026-01-31T00:00:00Z"},
		{"@every 90s", "", "2026-01-30T10:09:00Z"},
		{"60 * * * *", "", "invalid"},
		{"* * * *", "", "invalid"},
		{"0 0 * * 7", "", "invalid"},
		{"0 0 * * *", "Nowhere/At-All", "invalid"},
	} {
		moment, _ := time.Parse(time.RFC3339, after)
		got := "invalid"
		if s, err := parseSchedule(each.schedule, each.zone); err == nil {
			got = ""
			if next, ok := s.next(moment); ok {
				got = next.UTC().Format(time.RFC3339)
			}
		}
		if got != each.want {
			t.Errorf("%s %s: got %q, want %q", each.schedule, each.zone, got, each.want)
		}
	}
}
