/// Challenges and sessions that are alive.
struct VtigerSessions: Sendable {
    struct Challenge: Sendable {
        let token: String
        /// Seconds since 1970.
        let expires: Int64
    }

    /// One a user, by number: a new one ends the one before.
    private var challenges: [Int: Challenge] = [:]
    /// Users by session.
    private var users: [String: Int] = [:]
    private var idle: Set<String> = []

    mutating func challenge(_ user: VtigerUser, now: Int64, random: inout SeededGenerator) -> Challenge {
        let challenge = Challenge(token: random.hex(13), expires: now + 300)
        challenges[user.number] = challenge
        return challenge
    }

    func challenge(of user: VtigerUser, now: Int64) -> Challenge? {
        guard let challenge = challenges[user.number], challenge.expires > now else { return nil }
        return challenge
    }

    mutating func start(_ user: VtigerUser, random: inout SeededGenerator) -> String {
        let name = random.hex(21)
        users[name] = user.number
        return name
    }

    func user(of session: String) -> Int? { users[session] }

    mutating func end(_ session: String) { users[session] = nil }
    mutating func endAll() { users.removeAll() }

    /// The session has been idle for too long: the next call says so, and ends it.
    mutating func leaveIdle(_ session: String) { idle.insert(session) }
    mutating func takeIdle(_ session: String) -> Bool {
        guard idle.remove(session) != nil else { return false }
        users[session] = nil
        return true
    }
}
