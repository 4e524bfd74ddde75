import Foundation
import RecordCore

/// What a vendor's API has of its own in answers: the form of its errors and the names of its headers.
public protocol APIDialect: Sendable {
    /// The failure that an answer's JSON body holds; nil if it holds none.
    func failure(status: Int, body: JSONValue) -> APIFailure?
    /// Whether a good answer may hold a failure all the same and is worth parsing for it. It is asked for every
    /// good answer, so it should look at the first bytes only.
    func mayHoldFailure(_ body: Data) -> Bool
    /// Whether the body holds one result per record, failures among them.
    func holdsResults(_ body: JSONValue) -> Bool
    /// The allowance that the headers tell.
    func limits(in headers: HTTPHeaders) -> APILimits
    /// An answer that is broken in a way that the vendor's servers are known for, mended; nil if there is nothing to mend.
    /// It is asked for every answer that is not a file, so it should look before it works.
    func repaired(_ response: HTTPResponse) -> RepairedAnswer?
    /// Adds what the vendor means by an answer without JSON: another message, the next step, whether to send the call
    /// again.
    func explain(_ error: inout CRMError, _ response: HTTPResponse, of call: APICall)
}

extension APIDialect {
    public func repaired(_ response: HTTPResponse) -> RepairedAnswer? { nil }
    public func explain(_ error: inout CRMError, _ response: HTTPResponse, of call: APICall) {}
}

/// An answer that was mended, and what the observer is told of it.
public struct RepairedAnswer: Sendable {
    public var response: HTTPResponse
    public var notice: ClientNotice

    public init(_ response: HTTPResponse, _ notice: ClientNotice) {
        self.response = response
        self.notice = notice
    }
}

/// A failure as a vendor's API tells it.
public struct APIFailure: Sendable {
    /// What the client does about it by itself.
    public enum Reaction: Sendable, Hashable {
        /// Nothing: it is thrown.
        case report
        /// The access token was refused: a new one is asked for, once, and the call sent again with it.
        case refreshToken
        /// Too many calls; this one was not carried out and is sent again later.
        case slowDown
        /// The server is in trouble; the call is sent again if it is repeatable.
        case retry
    }

    public var kind: CRMError.Kind
    public var code: String
    public var message: String
    public var details: JSONValue?
    public var reaction: Reaction
    public var nextAction: String?

    public init(
        kind: CRMError.Kind, code: String, message: String, details: JSONValue? = nil, reaction: Reaction = .report,
        nextAction: String? = nil
    ) {
        self.kind = kind
        self.code = code
        self.message = message
        self.details = details
        self.reaction = reaction
        self.nextAction = nextAction
    }
}
