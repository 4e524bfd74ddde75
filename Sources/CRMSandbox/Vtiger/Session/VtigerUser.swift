/// A user of the played server, with the preferences that numbers and dates depend on.
struct VtigerUser: Sendable, Hashable {
    let number: Int
    let name: String
    let accessKey: String
    var isAdmin = true
    var isActive = true
    var firstName = ""
    var lastName = "Administrator"
    var timeZone = "UTC"
    var hourFormat = "12"
    var dateFormat = "yyyy-mm-dd"
    var decimals = 2
    var decimalSeparator: Character = "."

    var mail: String { "\(name)@example.test" }

    /// The administrator; a user without rights of one, who writes numbers with a comma; one who has left.
    static func all(_ options: SandboxOptions) -> [VtigerUser] {
        let key = options.accessKey.reveal()
        var admin = VtigerUser(number: 1, name: options.userName, accessKey: key)
        admin.decimals = options.vtiger.decimals
        admin.decimalSeparator = options.vtiger.decimalSeparator
        var reader = VtigerUser(number: 5, name: "reader", accessKey: key, isAdmin: false)
        reader.firstName = "Rea"
        reader.lastName = "Der"
        reader.timeZone = "Asia/Kolkata"
        reader.hourFormat = "24"
        reader.dateFormat = "dd-mm-yyyy"
        reader.decimals = 3
        reader.decimalSeparator = ","
        var gone = VtigerUser(number: 6, name: "gone", accessKey: key, isAdmin: false, isActive: false)
        gone.lastName = "Gone"
        return [admin, reader, gone]
    }
}
