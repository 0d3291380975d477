const nodeExporter = `apiVersion: apps/v1
kind: DaemonSet
metadata: { name: node-exporter, namespace: monitoring }
spec:
  template:
    metadata: { labels: { app: node-exporter } }
    spec:
      hostNetwork: true
      containers:
        - name: node-exporter
          image: prom/node-exporter
          ports: [{ containerPort: 9100 }]
`

/** Manifests as many copies of an old course have them: all of them apply, and no alert ever reaches anybody. */
export const classic: Readonly<Record<string, string>> = {
  'namespace.yaml': namespace('baseline'),
  'claim.yaml': claim(''),
  'prometheus.yaml': prometheus({
    glob: '/etc/prometheus/rules/*.yml',
    target: 'alertmanager-service:9093',
    job: 'node',
  }),
  'alertmanager.yaml': alertmanager(''),
  'kube-state-metrics.yaml': kubeStateMetrics(''),
  'node-exporter.yaml': nodeExporter,
  'grafana.yaml': grafana({ url: 'http://prometheus:9090', key: 'password' }),
}

/** The same with every cause removed. */
export const mended: Readonly<Record<string, string>> = {
  'namespace.yaml': namespace('privileged'),
  'claim.yaml': claim('\n  namespace: monitoring'),
  'prometheus.yaml': prometheus({
    glob: '/etc/prometheus/rules/*.rules',
    target: 'alertmanager:9093',
    job: 'node-exporter',
  }),
  'alertmanager.yaml': alertmanager('\n        webhook_configs: [{ url_file: /etc/alertmanager/url }]'),
  'kube-state-metrics.yaml': kubeStateMetrics('\n  annotations: { prometheus.io/scrape: "true" }'),
  'node-exporter.yaml': nodeExporter,
  'grafana.yaml': grafana({ url: 'http://prometheus:8080', key: 'admin-password' }),
}

function namespace(level: string): string {
  return `apiVersion: v1
kind: Namespace
metadata:
  name: monitoring
  labels:
    pod-security.kubernetes.io/enforce: ${level}
`
}

function claim(where: string): string {
  return `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: prometheus-claim${where}
spec:
  accessModes: [ReadWriteOnce]
  resources: { requests: { storage: 10Gi } }
`
}

function prometheus({ glob, target, job }: Readonly<Record<'glob' | 'target' | 'job', string>>): string {
  return `apiVersion: v1
kind: ConfigMap
metadata: { name: prometheus-server-conf, namespace: monitoring }
data:
  prometheus.yml: |
    rule_files:
      - ${glob}
      - /etc/prometheus/*.rules
    alerting:
      alertmanagers:
        - static_configs:
            - targets:
                - ${target}
    scrape_configs:
      - job_name: kubernetes-service-endpoints
        kubernetes_sd_configs: [{ role: endpoints }]
        relabel_configs:
          - source_labels: [__meta_kubernetes_service_annotation_prometheus_io_scrape]
            action: keep
            regex: "true"
      - job_name: node-exporter
        kubernetes_sd_configs: [{ role: pod }]
        relabel_configs:
          - source_labels: [__meta_kubernetes_pod_label_app]
            action: keep
            regex: node-exporter
  base.rules: |
    groups:
      - name: base
        rules:
          - alert: PodsMissing
            expr: kube_deployment_status_replicas_unavailable > 0
            for: 10m
          - alert: NodeDown
            expr: up{job="${job}"} == 0
            for: 5m
---
apiVersion: v1
kind: ConfigMap
metadata: { name: prometheus-rules, namespace: monitoring }
data:
  containers.rules: |
    groups:
      - name: containers
        rules:
          - alert: MemoryHigh
            expr: container_memory_working_set_bytes > 1e9
            for: 5m
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: prometheus-deployment, namespace: monitoring }
spec:
  template:
    metadata: { labels: { app: prometheus-server } }
    spec:
      containers:
        - name: prometheus
          image: prom/prometheus
          args: [--config.file=/etc/prometheus/prometheus.yml]
          ports: [{ containerPort: 9090 }]
          volumeMounts:
            - { name: config, mountPath: /etc/prometheus/ }
            - { name: rules, mountPath: /etc/prometheus/rules/ }
            - { name: data, mountPath: /prometheus/ }
      volumes:
        - { name: config, configMap: { name: prometheus-server-conf } }
        - { name: rules, configMap: { name: prometheus-rules } }
        - { name: data, persistentVolumeClaim: { claimName: prometheus-claim } }
---
apiVersion: v1
kind: Service
metadata: { name: prometheus, namespace: monitoring }
spec:
  selector: { app: prometheus-server }
  ports: [{ port: 8080, targetPort: 9090 }]
`
}

function alertmanager(integration: string): string {
  return `apiVersion: v1
kind: ConfigMap
metadata: { name: alertmanager, namespace: monitoring }
data:
  config.yml: |
    route:
      receiver: team
    receivers:
      - name: team${integration}
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: alertmanager, namespace: monitoring }
spec:
  template:
    metadata: { labels: { app: alertmanager } }
    spec:
      containers:
        - name: alertmanager
          image: prom/alertmanager
          args: [--config.file=/etc/alertmanager/config.yml]
          ports: [{ containerPort: 9093 }]
          volumeMounts: [{ name: config, mountPath: /etc/alertmanager }]
      volumes: [{ name: config, configMap: { name: alertmanager } }]
---
apiVersion: v1
kind: Service
metadata: { name: alertmanager, namespace: monitoring }
spec:
  selector: { app: alertmanager }
  ports: [{ port: 9093 }]
`
}

function kubeStateMetrics(annotations: string): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: { name: kube-state-metrics, namespace: monitoring }
spec:
  template:
    metadata: { labels: { app: kube-state-metrics } }
    spec:
      containers:
        - name: kube-state-metrics
          image: registry.k8s.io/kube-state-metrics/kube-state-metrics
          ports: [{ containerPort: 8080 }]
---
apiVersion: v1
kind: Service
metadata:
  name: kube-state-metrics
  namespace: monitoring${annotations}
spec:
  selector: { app: kube-state-metrics }
  ports: [{ port: 8080 }]
`
}

function grafana({ url, key }: Readonly<Record<'url' | 'key', string>>): string {
  return `apiVersion: v1
kind: ConfigMap
metadata: { name: grafana-datasources, namespace: monitoring }
data:
  sources.yaml: |
    apiVersion: 1
    datasources:
      - name: Prometheus
        type: prometheus
        url: ${url}
---
apiVersion: v1
kind: Secret
metadata: { name: grafana-admin, namespace: monitoring }
stringData: { admin-password: not-so-secret }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: grafana, namespace: monitoring }
spec:
  template:
    spec:
      containers:
        - name: grafana
          image: grafana/grafana
          env:
            - name: GF_SECURITY_ADMIN_PASSWORD
              valueFrom:
                secretKeyRef:
                  name: grafana-admin
                  key: ${key}
          volumeMounts: [{ name: sources, mountPath: /etc/grafana/provisioning/datasources }]
      volumes: [{ name: sources, configMap: { name: grafana-datasources } }]
`
}
