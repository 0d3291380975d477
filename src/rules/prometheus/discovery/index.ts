import { list, pointer } from '../../../yaml/schema.ts'
import { aws, ec2, ecs, elasticache, lightsail, msk, rds } from './aws.ts'
import { azure } from './azure.ts'
import { digitalOcean, gce, hetzner, ionos, linode, stackit, vultr } from './clouds.ts'
import { docker, dockerSwarm } from './docker.ts'
import { dns, file } from './files.ts'
import { outscale, ovhcloud, scaleway } from './frenchClouds.ts'
import { consul, nomad } from './hashicorp.ts'
import { http, puppetDb } from './http.ts'
import { kubernetes } from './kubernetes.ts'
import { openstack } from './openstack.ts'
import { oci } from './oracleCloud.ts'
import { eureka, kuma, marathon, triton, uyuni } from './registries.ts'
import { targetGroup } from './static.ts'
import { nerve, serverset } from './zookeeper.ts'

/** Every way to find targets, as the fields that stand inline in jobs and Alertmanager entries (prometheus discovery/registry.go). */
export const discoveryFields = {
  aws_sd_configs: list(pointer(aws)),
  azure_sd_configs: list(pointer(azure)),
  consul_sd_configs: list(pointer(consul)),
  digitalocean_sd_configs: list(pointer(digitalOcean)),
  dns_sd_configs: list(pointer(dns)),
  docker_sd_configs: list(pointer(docker)),
  dockerswarm_sd_configs: list(pointer(dockerSwarm)),
  ec2_sd_configs: list(pointer(ec2)),
  ecs_sd_configs: list(pointer(ecs)),
  elasticache_sd_configs: list(pointer(elasticache)),
  eureka_sd_configs: list(pointer(eureka)),
  file_sd_configs: list(pointer(file)),
  gce_sd_configs: list(pointer(gce)),
  hetzner_sd_configs: list(pointer(hetzner)),
  http_sd_configs: list(pointer(http)),
  ionos_sd_configs: list(pointer(ionos)),
  kubernetes_sd_configs: list(pointer(kubernetes)),
  kuma_sd_configs: list(pointer(kuma)),
  lightsail_sd_configs: list(pointer(lightsail)),
  linode_sd_configs: list(pointer(linode)),
  marathon_sd_configs: list(pointer(marathon)),
  msk_sd_configs: list(pointer(msk)),
  nerve_sd_configs: list(pointer(nerve)),
  nomad_sd_configs: list(pointer(nomad)),
  oci_sd_configs: list(pointer(oci)),
  openstack_sd_configs: list(pointer(openstack)),
  outscale_sd_configs: list(pointer(outscale)),
  ovhcloud_sd_configs: list(pointer(ovhcloud)),
  puppetdb_sd_configs: list(pointer(puppetDb)),
  rds_sd_configs: list(pointer(rds)),
  scaleway_sd_configs: list(pointer(scaleway)),
  serverset_sd_configs: list(pointer(serverset)),
  stackit_sd_configs: list(pointer(stackit)),
  static_configs: list(pointer(targetGroup)),
  triton_sd_configs: list(pointer(triton)),
  uyuni_sd_configs: list(pointer(uyuni)),
  vultr_sd_configs: list(pointer(vultr)),
}
