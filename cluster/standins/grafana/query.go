package main

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

type queryRequest struct {
	From, To string
	Queries  []dataQuery
}

type dataQuery struct {
	RefID      string
	Datasource struct{ UID string }
	Expr       string
	Instant    *bool
	Range      *bool
	IntervalMs float64
	Interval   string
	Hide       bool
}

// query answers POST /api/ds/query. One failed query makes the whole answer a 400, whose body still has
// the results of each.
func (g *grafana) query(w http.ResponseWriter, r *http.Request) {
	var request queryRequest
	if err := json.NewDecoder(r.Body).Decode(&request); err != nil {
		writeMessage(w, http.StatusBadRequest, "bad request data")
		return
	}
	if len(request.Queries) == 0 {
		writePublic(w, http.StatusBadRequest, "query.noQueries", "No queries found")
		return
	}
	from, to := momentOf(request.From, "now-6h"), momentOf(request.To, "now")
	results, code := map[string]any{}, http.StatusOK
	for _, query := range request.Queries {
		if query.Datasource.UID == "" {
			writePublic(w, http.StatusBadRequest, "query.invalidDatasourceId", "Query does not contain a valid data source identifier")
			return
		}
		source := g.state.dataSource(query.Datasource.UID)
		switch {
		case source == nil:
			writeMessage(w, http.StatusNotFound, "Data source not found")
			return
		case source.Type != "prometheus":
			writePublic(w, http.StatusInternalServerError, "plugin.unavailable", "Plugin unavailable")
			return
		case query.Hide:
			continue
		}
		frames, err := g.run(r, source, query, from, to)
		result := map[string]any{"status": http.StatusOK, "frames": frames}
		if err != nil {
			code = http.StatusBadRequest
			result = map[string]any{"error": err.Error(), "errorSource": "downstream", "status": statusOf(err), "frames": []any{}}
		}
		if query.RefID == "" {
			query.RefID = "A"
		}
		results[query.RefID] = result
	}
	writeJSON(w, code, map[string]any{"results": results})
}

func statusOf(err error) int {
	var failed *failure
	if errors.As(err, &failed) {
		return failed.status
	}
	return http.StatusInternalServerError
}

// run asks as an instant or as a range, or both; a range is what a query without either word means.
func (g *grafana) run(r *http.Request, source *dataSource, query dataQuery, from, to time.Time) ([]frame, error) {
	step := stepOf(query, from, to)
	instant := query.Instant != nil && *query.Instant
	ranged := query.Range != nil && *query.Range || !instant
	var frames []frame
	if instant {
		answer, err := g.ask(r.Context(), source, "/api/v1/query", url.Values{"query": {query.Expr}, "time": {seconds(to)}})
		if err != nil {
			return nil, err
		}
		found, err := framesOf(answer, query, step)
		if err != nil {
			return nil, err
		}
		frames = append(frames, found...)
	}
	if ranged {
		answer, err := g.ask(r.Context(), source, "/api/v1/query_range", url.Values{
			"query": {query.Expr}, "start": {seconds(from.Truncate(step))}, "end": {seconds(to.Truncate(step))}, "step": {strconv.FormatFloat(step.Seconds(), 'f', -1, 64)},
		})
		if err != nil {
			return nil, err
		}
		found, err := framesOf(answer, query, step)
		if err != nil {
			return nil, err
		}
		frames = append(frames, found...)
	}
	return frames, nil
}

// stepOf is the query's own interval, at least 15 s, and wide enough for Prometheus' 11,000 points.
func stepOf(query dataQuery, from, to time.Time) time.Duration {
	step := 15 * time.Second
	if own := time.Duration(query.IntervalMs) * time.Millisecond; own > step {
		step = own
	}
	if named, err := time.ParseDuration(query.Interval); err == nil && named > step {
		step = named
	}
	if least := to.Sub(from) / 11000; least > step {
		step = least.Truncate(time.Second) + time.Second
	}
	return step
}

func seconds(moment time.Time) string {
	return strconv.FormatFloat(float64(moment.UnixMilli())/1000, 'f', -1, 64)
}

// momentOf reads milliseconds, "now" or "now-5m".
func momentOf(text, otherwise string) time.Time {
	if text == "" {
		text = otherwise
	}
	if milliseconds, err := strconv.ParseInt(text, 10, 64); err == nil {
		return time.UnixMilli(milliseconds)
	}
	back, relative := strings.CutPrefix(text, "now-")
	if !relative {
		return time.Now()
	}
	if days, err := strconv.Atoi(strings.TrimSuffix(back, "d")); err == nil && strings.HasSuffix(back, "d") {
		return time.Now().AddDate(0, 0, -days)
	}
	duration, _ := time.ParseDuration(back)
	return time.Now().Add(-duration)
}
