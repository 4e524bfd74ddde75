/// A value that comes along with another one and is no part of what makes two of them equal.
struct Aside<Value: Sendable>: Sendable, Hashable {
    var value: Value

    static func == (one: Aside, other: Aside) -> Bool { true }
    func hash(into hasher: inout Hasher) {}
}
