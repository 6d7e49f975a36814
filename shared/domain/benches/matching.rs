//! What it costs to ask whom a registration may be of. Run: `cargo bench -p domain --bench matching`.
//!
//! The peer is what the index has to beat: comparing with everybody. The bound is 20 ms at 10,000 workers.

#[path = "../tests/matching/people/mod.rs"]
#[allow(dead_code, unreachable_pub, clippy::unwrap_used, clippy::panic, reason = "made for the tests")]
mod people;

use std::{hint::black_box, time::Duration};

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use domain::worker::{
    WorkerDetails,
    matching::{Index, SUGGESTED_FROM, Sketch, compare},
};

/// One person out of so many is looked up, in turn.
const EVERY: usize = 37;

fn lookups(criterion: &mut Criterion) {
    for count in [1_000, 10_000, 50_000] {
        let set = people::make(None, count, 3);
        let sketches: Vec<Sketch> = set.iter().map(|registered| Sketch::of(&registered.details)).collect();
        let mut index = Index::new();
        for (id, sketch) in sketches.iter().enumerate() {
            index.insert(id, sketch.clone());
        }
        let mut group = criterion.benchmark_group("matching");
        group.sample_size(10).measurement_time(Duration::from_secs(3)).warm_up_time(Duration::from_secs(1));
        let mut asked = set.iter().cycle().step_by(EVERY);
        let mut next = || asked.next().map(|registered| registered.details.clone()).unwrap_or_default();
        group.bench_function(BenchmarkId::new("likely, a whole registration", count), |bench| {
            bench.iter(|| index.likely(black_box(&Sketch::of(&next())), 5));
        });
        let typed = WorkerDetails { name: "Suni".to_owned(), ..WorkerDetails::default() };
        group.bench_function(BenchmarkId::new("likely, four letters typed", count), |bench| {
            bench.iter(|| index.likely(black_box(&Sketch::while_typing(&typed)), 5));
        });
        for text in ["s", "suni", "सुनीता द", "Kumar"] {
            group.bench_function(BenchmarkId::new(format!("search {text}"), count), |bench| {
                bench.iter(|| index.search(black_box(text), 20));
            });
        }
        group.bench_function(BenchmarkId::new("insert and remove", count), |bench| {
            bench.iter(|| {
                index.insert(count, Sketch::of(&next()));
                index.remove(&count);
            });
        });
        group.bench_function(BenchmarkId::new("peer: compare with everybody", count), |bench| {
            bench.iter(|| {
                let asked = Sketch::of(&next());
                let compared = sketches.iter().filter_map(|known| compare(&asked, known, index.commonness()));
                compared.filter(|comparison| comparison.odds >= SUGGESTED_FROM).count()
            });
        });
        group.finish();
    }
}

criterion_group!(benches, lookups);
criterion_main!(benches);
