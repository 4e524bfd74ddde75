/// A rule of the comparison: what it is called, how bad it is, and what to do. Rules are rows of the tables in this
/// folder, one table per area.
public struct DiffRule: Hashable, Sendable, Identifiable {
    /// The rule that finds the same change made backwards.
    public enum Mirror: Hashable, Sendable {
        case rule(String)
        /// The same rule, as it has no direction.
        case itself
        /// There is none, for this reason.
        case none(because: String)
    }

    /// Stable, such as `field.removed`.
    public let id: String
    public let area: DiffArea
    public let direction: DiffDirection
    /// Unless a policy says otherwise.
    public let severity: DiffSeverity
    public let claims: DiffClaims
    /// What happened, in a few words: "field removed".
    public let title: String
    /// What the change means for an app.
    public let why: String
    /// What to do about it.
    public let next: String
    public let mirror: Mirror
    /// Why no test compiles and replays what the rule claims; nil for the rules that are proved so.
    public let unproved: String?

    init(
        _ id: String, _ area: DiffArea, _ direction: DiffDirection, _ severity: DiffSeverity, _ claims: DiffClaims,
        _ title: String, why: String, next: String, mirror: Mirror, unproved: String? = nil
    ) {
        self.id = id
        self.area = area
        self.direction = direction
        self.severity = severity
        self.claims = claims
        self.title = title
        self.why = why
        self.next = next
        self.mirror = mirror
        self.unproved = unproved
    }
}
