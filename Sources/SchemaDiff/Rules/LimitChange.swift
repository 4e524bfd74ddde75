import CRMSchema

/// A limit that went up or down. No limit is the highest.
enum LimitChange {
    static func of(
        _ old: Located<Int>?, _ new: Located<Int>?, raised: Bool, part: String, _ oldPlace: SourceLocation, _ newPlace: SourceLocation
    ) -> [Change] {
        let before = old?.value ?? .max
        let after = new?.value ?? .max
        guard raised ? after > before : after < before else { return [] }
        return [
            Change(
                part: part, FindingSide(old.map { "\($0.value)" }, at: old?.location ?? oldPlace),
                FindingSide(new.map { "\($0.value)" }, at: new?.location ?? newPlace))
        ]
    }
}
