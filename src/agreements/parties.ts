import type { Actor } from './actors'
import type { Cluster } from './clusters'
import type { Scene } from './scene'

export function partiesOf(_scene: Scene, cluster: Cluster): Actor[] {
  return [...new Set(cluster.mentions.flatMap((m) => [...m.parties]))]
}
