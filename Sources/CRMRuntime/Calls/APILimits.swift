import Foundation

/// What an answer's headers tell about the API's allowance. All of it is optional: servers send it or not.
public struct APILimits: Sendable, Hashable {
    /// API credits left in the current period; for Zoho the last 24 hours of the whole organisation.
    public var creditsRemaining: Int?
    /// Calls allowed in the current window.
    public var windowLimit: Int?
    /// Calls left in the current window.
    public var windowRemaining: Int?
    /// When the window starts anew, as the server wrote it.
    public var windowReset: String?
    /// When the access token ends, as the server wrote it.
    public var tokenReset: String?

    public init(
        creditsRemaining: Int? = nil, windowLimit: Int? = nil, windowRemaining: Int? = nil, windowReset: String? = nil,
        tokenReset: String? = nil
    ) {
        self.creditsRemaining = creditsRemaining
        self.windowLimit = windowLimit
        self.windowRemaining = windowRemaining
        self.windowReset = windowReset
        self.tokenReset = tokenReset
    }

    /// True when the server said nothing.
    public var isEmpty: Bool { self == APILimits() }
}
