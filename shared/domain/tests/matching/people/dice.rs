//! Chance that comes out the same for the same seed: SplitMix64 (Steele, Lea and Flood, 2014).

/// A source of chance.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 to below `count`.
    pub(crate) fn below(&mut self, count: usize) -> usize {
        let count = u64::try_from(count.max(1)).unwrap_or(1);
        usize::try_from(self.roll() % count).unwrap_or(0)
    }

    /// Happens in so many of a hundred.
    pub(crate) fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// Any of a list, each as often.
    pub(crate) fn any<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    /// One of a list whose first are more frequent: the n-th in proportion to 1 / (n + 3).
    pub(crate) fn early<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        self.zipf(list, 3)
    }

    /// One of a list of names: the n-th in proportion to 1 / (n + 10), so that of a hundred the first is had by one in
    /// twenty-five.
    pub(crate) fn name<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        self.zipf(list, 10)
    }

    fn zipf<'a, T>(&mut self, list: &'a [T], head: usize) -> &'a T {
        let weight = |at: usize| 840_000 / (at + head);
        let mut left = self.below((0..list.len()).map(weight).sum());
        for (at, item) in list.iter().enumerate() {
            match left.checked_sub(weight(at)) {
                Some(rest) => left = rest,
                None => return item,
            }
        }
        &list[0]
    }

    /// From `from` to `until`, both included.
    pub(crate) fn between(&mut self, from: i32, until: i32) -> i32 {
        let span = usize::try_from(until - from + 1).unwrap_or(1);
        from + i32::try_from(self.below(span)).unwrap_or(0)
    }
}
