/// A value that comes along with another one and is no part of what makes two of them equal.
package struct Aside<Value: Sendable>: Sendable, Hashable {
    package var value: Value

    package init(value: Value) { self.value = value }

    package static func == (one: Aside, other: Aside) -> Bool { true }
    package func hash(into hasher: inout Hasher) {}
}
