// Written by Tests/Benchmarks/make-models. Do not edit.
// swift-format-ignore-file
import Foundation

/// A record of 60 fields as a plain struct.
struct UsualModel: Codable, Equatable {
    var owner: UserModel?
    var systemFieldStates: [String]?
    var company: String?
    var email: String?
    var systemCurrencySymbol: String?
    var visitorScore: Int?
    var lastActivityTime: Date?
    var industry: String?
    var systemConverted: Bool?
    var systemProcessFlow: Bool?
    var unsubscribedMode: String?
    var street: String?
    var zipCode: String?
    var systemApproved: Bool?
    var systemApprovalState: String?
    var createdTime: Date?
    var systemEditable: Bool?
    var city: String?
    var noOfEmployees: Int?
    var convertedAccount: LookupModel?
    var state: String?
    var country: String?
    var convertedContact: LookupModel?
    var createdBy: UserModel?
    var annualRevenue: Decimal?
    var secondaryEmail: String?
    var description: String?
    var rating: String?
    var systemReviewProcess: LookupModel?
    var website: String?
    var twitter: String?
    var salutation: String?
    var firstName: String?
    var fullName: String?
    var leadStatus: String?
    var recordImage: String?
    var modifiedBy: UserModel?
    var systemReview: String?
    var phone: String?
    var emailOptOut: Bool?
    var designation: String?
    var modifiedTime: Date?
    var systemOrchestration: Bool?
    var unsubscribedTime: Date?
    var mobile: String?
    var systemInMerge: Bool?
    var lastName: String?
    var leadSource: String?
    var tag: [TagModel]?
    var fax: String?
    var birthDate: Date?
    var nextFollowUp: Date?
    var expectedBudget: Decimal?
    var scoreRatio: Double?
    var discountPercent: Double?
    var preferredProducts: [String]?
    var convertedDeal: LookupModel?
    var convertedDateTime: Date?
    var interestedItems: [LineModel]?
    var id: String?

    enum CodingKeys: String, CodingKey {
        case owner = "Owner"
        case systemFieldStates = "$field_states"
        case company = "Company"
        case email = "Email"
        case systemCurrencySymbol = "$currency_symbol"
        case visitorScore = "Visitor_Score"
        case lastActivityTime = "Last_Activity_Time"
        case industry = "Industry"
        case systemConverted = "$converted"
        case systemProcessFlow = "$process_flow"
        case unsubscribedMode = "Unsubscribed_Mode"
        case street = "Street"
        case zipCode = "Zip_Code"
        case systemApproved = "$approved"
        case systemApprovalState = "$approval_state"
        case createdTime = "Created_Time"
        case systemEditable = "$editable"
        case city = "City"
        case noOfEmployees = "No_of_Employees"
        case convertedAccount = "Converted_Account"
        case state = "State"
        case country = "Country"
        case convertedContact = "Converted_Contact"
        case createdBy = "Created_By"
        case annualRevenue = "Annual_Revenue"
        case secondaryEmail = "Secondary_Email"
        case description = "Description"
        case rating = "Rating"
        case systemReviewProcess = "$review_process"
        case website = "Website"
        case twitter = "Twitter"
        case salutation = "Salutation"
        case firstName = "First_Name"
        case fullName = "Full_Name"
        case leadStatus = "Lead_Status"
        case recordImage = "Record_Image"
        case modifiedBy = "Modified_By"
        case systemReview = "$review"
        case phone = "Phone"
        case emailOptOut = "Email_Opt_Out"
        case designation = "Designation"
        case modifiedTime = "Modified_Time"
        case systemOrchestration = "$orchestration"
        case unsubscribedTime = "Unsubscribed_Time"
        case mobile = "Mobile"
        case systemInMerge = "$in_merge"
        case lastName = "Last_Name"
        case leadSource = "Lead_Source"
        case tag = "Tag"
        case fax = "Fax"
        case birthDate = "Birth_Date"
        case nextFollowUp = "Next_Follow_Up"
        case expectedBudget = "Expected_Budget"
        case scoreRatio = "Score_Ratio"
        case discountPercent = "Discount_Percent"
        case preferredProducts = "Preferred_Products"
        case convertedDeal = "Converted_Deal"
        case convertedDateTime = "Converted_Date_Time"
        case interestedItems = "Interested_Items"
        case id = "id"
    }
}
