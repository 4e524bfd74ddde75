import Foundation

/// Where the sandbox gets the time from. Tests give it a `VirtualClock` and move it by hand.
public struct SandboxClock: Sendable {
    /// Whole seconds since 1970-01-01T00:00:00Z.
    let now: @Sendable () -> Int64

    /// - Parameter now: whole seconds since 1970-01-01T00:00:00Z.
    public init(now: @escaping @Sendable () -> Int64) { self.now = now }

    /// The clock of the machine.
    public static let system = SandboxClock { Int64(Date().timeIntervalSince1970) }

    public static func virtual(_ clock: VirtualClock) -> SandboxClock {
        SandboxClock { clock.secondsSince1970 }
    }
}
