import Foundation

/// The random part of a delay: a number from 0 up to, and without, 1.
public struct Jitter: Sendable {
    private let draw: @Sendable () -> Double

    /// - Parameter draw: called once per delay, by several tasks at once.
    public init(_ draw: @escaping @Sendable () -> Double) { self.draw = draw }

    /// The system's random numbers.
    public static let random = Jitter { Double.random(in: 0..<1) }

    /// Numbers from a generator of your own: with a seeded one the delays are the same in every run.
    public static func generator(_ generator: some RandomNumberGenerator & Sendable) -> Jitter {
        let source = LockedGenerator(generator)
        return Jitter { source.next() }
    }

    func next() -> Double { draw() }
}

/// A generator that several tasks draw from. A lock, as drawing is short and must not suspend.
private final class LockedGenerator<Generator: RandomNumberGenerator & Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var generator: Generator

    init(_ generator: Generator) { self.generator = generator }

    func next() -> Double { lock.withLock { Double.random(in: 0..<1, using: &generator) } }
}
