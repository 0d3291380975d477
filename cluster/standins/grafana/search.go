package main

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// search answers with dashboards and folders, of one type when it is asked for.
func (g *grafana) search(w http.ResponseWriter, r *http.Request) {
	kind, text := r.FormValue("type"), strings.ToLower(r.FormValue("query"))
	hits, folders := []map[string]any{}, []string{}
	for _, found := range g.state.dashboards() {
		if found.Folder != "" && !slices.Contains(folders, found.Folder) {
			folders = append(folders, found.Folder)
		}
		if kind == "dash-folder" || !strings.Contains(strings.ToLower(found.Title), text) {
			continue
		}
		tags := found.Tags
		if tags == nil {
			tags = []string{}
		}
		hit := map[string]any{
			"id": found.ID, "uid": found.UID, "title": found.Title, "uri": "db/" + slug(found.Title), "url": g.dashboardURL(found), "slug": "",
			"type": "dash-db", "tags": tags, "isStarred": false, "sortMeta": 0,
		}
		if found.Folder != "" {
			hit["folderTitle"], hit["folderUid"] = found.Folder, folderUID(found.Folder)
			hit["folderUrl"] = g.settings.subPath + "/dashboards/f/" + folderUID(found.Folder) + "/" + slug(found.Folder)
		}
		hits = append(hits, hit)
	}
	for _, folder := range folders {
		if kind == "dash-db" || !strings.Contains(strings.ToLower(folder), text) {
			continue
		}
		hits = append(hits, map[string]any{
			"uid": folderUID(folder), "title": folder, "url": g.settings.subPath + "/dashboards/f/" + folderUID(folder) + "/" + slug(folder),
			"type": "dash-folder", "tags": []string{}, "isStarred": false,
		})
	}
	slices.SortFunc(hits, func(a, b map[string]any) int { return strings.Compare(fmt.Sprint(a["title"]), fmt.Sprint(b["title"])) })
	writeJSON(w, http.StatusOK, hits)
}

func (g *grafana) getDashboard(w http.ResponseWriter, r *http.Request) {
	for _, found := range g.state.dashboards() {
		if found.UID != r.PathValue("uid") {
			continue
		}
		meta := map[string]any{
			"type": "db", "slug": slug(found.Title), "url": g.dashboardURL(found), "version": found.Version, "isFolder": false,
			"created": found.Created, "updated": found.Updated, "folderTitle": found.Folder, "folderUid": "",
			"provisioned": true, "provisionedExternalId": found.File,
		}
		if found.Folder != "" {
			meta["folderUid"] = folderUID(found.Folder)
		}
		writeJSON(w, http.StatusOK, map[string]any{"meta": meta, "dashboard": found.Model})
		return
	}
	writeMessage(w, http.StatusNotFound, "Dashboard not found")
}

func (g *grafana) dashboardURL(found *dashboard) string {
	return g.settings.subPath + "/d/" + url.PathEscape(found.UID) + "/" + slug(found.Title)
}

func folderUID(folder string) string { return "f" + hashOf(folder)[:13] }

func slug(title string) string {
	return strings.Trim(strings.Join(strings.FieldsFunc(strings.ToLower(title), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	}), "-"), "-")
}
