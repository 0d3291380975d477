package main

import (
	"net/http"
	"runtime"

	"promstack.dev/cluster/standins/internal/exposition"
	"promstack.dev/cluster/standins/internal/honest"
	"promstack.dev/cluster/standins/internal/selfmetrics"
)

func (g *grafana) metrics(w http.ResponseWriter, _ *http.Request) {
	families := []exposition.Family{
		exposition.Gauge("grafana_build_info", "A metric with a constant '1' value labeled by version, revision, branch, and goversion from which Grafana was built", 1,
			exposition.Labels("branch", "HEAD", "edition", "oss", "goversion", runtime.Version(), "revision", "standin", "version", standVersion)...),
		exposition.Gauge("grafana_stat_totals_dashboard", "total amount of dashboards", float64(len(g.state.dashboards()))),
		exposition.Gauge("grafana_stat_total_users", "total amount of users", 1),
		exposition.Gauge("grafana_stat_total_orgs", "total amount of orgs", 1),
		g.dataSourceTotals(),
		honest.Family(standsFor),
	}
	w.Header().Set("Content-Type", exposition.ContentType)
	_ = exposition.Write(w, append(families, selfmetrics.Families()...))
}

func (g *grafana) dataSourceTotals() exposition.Family {
	totals := exposition.Family{Name: "grafana_stat_totals_datasource", Type: "gauge", Help: "total number of defined datasources, labeled by pluginId"}
	index := map[string]int{}
	for _, source := range g.state.dataSources() {
		at, known := index[source.Type]
		if !known {
			at = len(totals.Samples)
			index[source.Type] = at
			totals.Samples = append(totals.Samples, exposition.Sample{Labels: exposition.Labels("plugin_id", source.Type)})
		}
		totals.Samples[at].Value++
	}
	return totals
}
