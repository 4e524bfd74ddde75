/// The modules that a lead is converted into.
public enum ConversionModule: String, Sendable, Hashable, CaseIterable {
    case accounts = "Accounts"
    case contacts = "Contacts"
    case deals = "Deals"
}
