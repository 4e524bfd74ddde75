/// The channels of notifications, and what they were told.
struct WatchState: Sendable {
    /// One for each channel and module, in the order in which they were made.
    var channels: [WatchChannel] = []
    var log = NotificationLog()

    /// Those that end by themselves are gone.
    mutating func forgetExpired(_ now: Int64) { channels.removeAll { !$0.isAlive(now) } }
}
