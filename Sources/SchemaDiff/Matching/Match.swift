/// The same thing in two descriptions, or one that only one of them has. At least one side is there.
struct Match<Item> {
    let before: Item?
    let after: Item?

    var both: (before: Item, after: Item)? {
        guard let before, let after else { return nil }
        return (before, after)
    }
}

extension Match: Sendable where Item: Sendable {}
