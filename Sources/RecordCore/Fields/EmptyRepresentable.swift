/// A type with a value that says "nothing": what a mandatory field reads as, should the server send null.
public protocol EmptyRepresentable {
    static var emptyValue: Self { get }
}

extension String: EmptyRepresentable {
    public static var emptyValue: String { "" }
}
