// Written by Tests/Benchmarks/make-models. Do not edit.
// swift-format-ignore-file
import Foundation

/// A record of 300 fields as a plain struct.
struct WideModel: Codable, Equatable {
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
    var regionContract0: String?
    var campaignPlan1: String?
    var shippingBilling2: String?
    var fleetQuality3: Double?
    var budgetRegion4: Decimal?
    var channelBudget5: Bool?
    var supportScore6: String?
    var contractLegal7: Date?
    var scoreAsset8: Int?
    var invoiceRenewal9: Date?
    var segmentCampaign10: LookupModel?
    var planChannel11: String?
    var legalInvoice12: String?
    var siteSite13: String?
    var tierPartner14: [String]?
    var billingStage15: String?
    var assetShipping16: String?
    var partnerSupport17: String?
    var marginSegment18: String?
    var qualityTier19: Int?
    var renewalMargin20: String?
    var stageTax21: String?
    var taxFleet22: String?
    var regionPartner23: Double?
    var campaignStage24: Decimal?
    var shippingShipping25: Bool?
    var fleetSupport26: String?
    var budgetSegment27: Date?
    var channelTier28: Int?
    var supportMargin29: Date?
    var contractTax30: LookupModel?
    var scoreFleet31: String?
    var invoiceContract32: String?
    var segmentPlan33: String?
    var planBilling34: [String]?
    var legalQuality35: String?
    var siteRegion36: String?
    var tierBudget37: String?
    var billingScore38: String?
    var assetLegal39: Int?
    var partnerAsset40: String?
    var marginRenewal41: String?
    var qualityCampaign42: String?
    var renewalChannel43: Double?
    var stageInvoice44: Decimal?
    var taxSite45: Bool?
    var regionBudget46: String?
    var campaignScore47: Date?
    var shippingLegal48: Int?
    var fleetAsset49: Date?
    var budgetRenewal50: LookupModel?
    var channelCampaign51: String?
    var supportChannel52: String?
    var contractInvoice53: String?
    var scoreSite54: [String]?
    var invoicePartner55: String?
    var segmentStage56: String?
    var planShipping57: String?
    var legalSupport58: String?
    var siteSegment59: Int?
    var tierTier60: String?
    var billingMargin61: String?
    var assetTax62: String?
    var partnerFleet63: Double?
    var marginContract64: Decimal?
    var qualityPlan65: Bool?
    var renewalBilling66: String?
    var stageQuality67: Date?
    var taxRegion68: Int?
    var regionTier69: Date?
    var campaignMargin70: LookupModel?
    var shippingTax71: String?
    var fleetFleet72: String?
    var budgetContract73: String?
    var channelPlan74: [String]?
    var supportBilling75: String?
    var contractQuality76: String?
    var scoreRegion77: String?
    var invoiceBudget78: String?
    var segmentScore79: Int?
    var planLegal80: String?
    var legalAsset81: String?
    var siteRenewal82: String?
    var tierCampaign83: Double?
    var billingChannel84: Decimal?
    var assetInvoice85: Bool?
    var partnerSite86: String?
    var marginPartner87: Date?
    var qualityStage88: Int?
    var renewalShipping89: Date?
    var stageSupport90: LookupModel?
    var taxSegment91: String?
    var regionCampaign92: String?
    var campaignChannel93: String?
    var shippingInvoice94: [String]?
    var fleetSite95: String?
    var budgetPartner96: String?
    var channelStage97: String?
    var supportShipping98: String?
    var contractSupport99: Int?
    var scoreSegment100: String?
    var invoiceTier101: String?
    var segmentMargin102: String?
    var planTax103: Double?
    var legalFleet104: Decimal?
    var siteContract105: Bool?
    var tierPlan106: String?
    var billingBilling107: Date?
    var assetQuality108: Int?
    var partnerRegion109: Date?
    var marginBudget110: LookupModel?
    var qualityScore111: String?
    var renewalLegal112: String?
    var stageAsset113: String?
    var taxRenewal114: [String]?
    var regionPlan115: String?
    var campaignBilling116: String?
    var shippingQuality117: String?
    var fleetRegion118: String?
    var budgetBudget119: Int?
    var channelScore120: String?
    var supportLegal121: String?
    var contractAsset122: String?
    var scoreRenewal123: Double?
    var invoiceCampaign124: Decimal?
    var segmentChannel125: Bool?
    var planInvoice126: String?
    var legalSite127: Date?
    var sitePartner128: Int?
    var tierStage129: Date?
    var billingShipping130: LookupModel?
    var assetSupport131: String?
    var partnerSegment132: String?
    var marginTier133: String?
    var qualityMargin134: [String]?
    var renewalTax135: String?
    var stageFleet136: String?
    var taxContract137: String?
    var regionStage138: String?
    var campaignShipping139: Int?
    var shippingSupport140: String?
    var fleetSegment141: String?
    var budgetTier142: String?
    var channelMargin143: Double?
    var supportTax144: Decimal?
    var contractFleet145: Bool?
    var scoreContract146: String?
    var invoicePlan147: Date?
    var segmentBilling148: Int?
    var planQuality149: Date?
    var legalRegion150: LookupModel?
    var siteBudget151: String?
    var tierScore152: String?
    var billingLegal153: String?
    var assetAsset154: [String]?
    var partnerRenewal155: String?
    var marginCampaign156: String?
    var qualityChannel157: String?
    var renewalInvoice158: String?
    var stageSite159: Int?
    var taxPartner160: String?
    var regionScore161: String?
    var campaignLegal162: String?
    var shippingAsset163: Double?
    var fleetRenewal164: Decimal?
    var budgetCampaign165: Bool?
    var channelChannel166: String?
    var supportInvoice167: Date?
    var contractSite168: Int?
    var scorePartner169: Date?
    var invoiceStage170: LookupModel?
    var segmentShipping171: String?
    var planSupport172: String?
    var legalSegment173: String?
    var siteTier174: [String]?
    var tierMargin175: String?
    var billingTax176: String?
    var assetFleet177: String?
    var partnerContract178: String?
    var marginPlan179: Int?
    var qualityBilling180: String?
    var renewalQuality181: String?
    var stageRegion182: String?
    var taxBudget183: Double?
    var regionMargin184: Decimal?
    var campaignTax185: Bool?
    var shippingFleet186: String?
    var fleetContract187: Date?
    var budgetPlan188: Int?
    var channelBilling189: Date?
    var supportQuality190: LookupModel?
    var contractRegion191: String?
    var scoreBudget192: String?
    var invoiceScore193: String?
    var segmentLegal194: [String]?
    var planAsset195: String?
    var legalRenewal196: String?
    var siteCampaign197: String?
    var tierChannel198: String?
    var billingInvoice199: Int?
    var assetSite200: String?
    var partnerPartner201: String?
    var marginStage202: String?
    var qualityShipping203: Double?
    var renewalSupport204: Decimal?
    var stageSegment205: Bool?
    var taxTier206: String?
    var regionChannel207: Date?
    var campaignInvoice208: Int?
    var shippingSite209: Date?
    var fleetPartner210: LookupModel?
    var budgetStage211: String?
    var channelShipping212: String?
    var supportSupport213: String?
    var contractSegment214: [String]?
    var scoreTier215: String?
    var invoiceMargin216: String?
    var segmentTax217: String?
    var planFleet218: String?
    var legalContract219: Int?
    var sitePlan220: String?
    var tierBilling221: String?
    var billingQuality222: String?
    var assetRegion223: Double?
    var partnerBudget224: Decimal?
    var marginScore225: Bool?
    var qualityLegal226: String?
    var renewalAsset227: Date?
    var stageRenewal228: Int?
    var taxCampaign229: Date?
    var regionBilling230: LookupModel?
    var campaignQuality231: String?
    var shippingRegion232: String?
    var fleetBudget233: String?
    var budgetScore234: [String]?
    var channelLegal235: String?
    var supportAsset236: String?
    var contractRenewal237: String?
    var scoreCampaign238: String?
    var invoiceChannel239: Int?
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
        case regionContract0 = "Region_Contract_0"
        case campaignPlan1 = "Campaign_Plan_1"
        case shippingBilling2 = "Shipping_Billing_2"
        case fleetQuality3 = "Fleet_Quality_3"
        case budgetRegion4 = "Budget_Region_4"
        case channelBudget5 = "Channel_Budget_5"
        case supportScore6 = "Support_Score_6"
        case contractLegal7 = "Contract_Legal_7"
        case scoreAsset8 = "Score_Asset_8"
        case invoiceRenewal9 = "Invoice_Renewal_9"
        case segmentCampaign10 = "Segment_Campaign_10"
        case planChannel11 = "Plan_Channel_11"
        case legalInvoice12 = "Legal_Invoice_12"
        case siteSite13 = "Site_Site_13"
        case tierPartner14 = "Tier_Partner_14"
        case billingStage15 = "Billing_Stage_15"
        case assetShipping16 = "Asset_Shipping_16"
        case partnerSupport17 = "Partner_Support_17"
        case marginSegment18 = "Margin_Segment_18"
        case qualityTier19 = "Quality_Tier_19"
        case renewalMargin20 = "Renewal_Margin_20"
        case stageTax21 = "Stage_Tax_21"
        case taxFleet22 = "Tax_Fleet_22"
        case regionPartner23 = "Region_Partner_23"
        case campaignStage24 = "Campaign_Stage_24"
        case shippingShipping25 = "Shipping_Shipping_25"
        case fleetSupport26 = "Fleet_Support_26"
        case budgetSegment27 = "Budget_Segment_27"
        case channelTier28 = "Channel_Tier_28"
        case supportMargin29 = "Support_Margin_29"
        case contractTax30 = "Contract_Tax_30"
        case scoreFleet31 = "Score_Fleet_31"
        case invoiceContract32 = "Invoice_Contract_32"
        case segmentPlan33 = "Segment_Plan_33"
        case planBilling34 = "Plan_Billing_34"
        case legalQuality35 = "Legal_Quality_35"
        case siteRegion36 = "Site_Region_36"
        case tierBudget37 = "Tier_Budget_37"
        case billingScore38 = "Billing_Score_38"
        case assetLegal39 = "Asset_Legal_39"
        case partnerAsset40 = "Partner_Asset_40"
        case marginRenewal41 = "Margin_Renewal_41"
        case qualityCampaign42 = "Quality_Campaign_42"
        case renewalChannel43 = "Renewal_Channel_43"
        case stageInvoice44 = "Stage_Invoice_44"
        case taxSite45 = "Tax_Site_45"
        case regionBudget46 = "Region_Budget_46"
        case campaignScore47 = "Campaign_Score_47"
        case shippingLegal48 = "Shipping_Legal_48"
        case fleetAsset49 = "Fleet_Asset_49"
        case budgetRenewal50 = "Budget_Renewal_50"
        case channelCampaign51 = "Channel_Campaign_51"
        case supportChannel52 = "Support_Channel_52"
        case contractInvoice53 = "Contract_Invoice_53"
        case scoreSite54 = "Score_Site_54"
        case invoicePartner55 = "Invoice_Partner_55"
        case segmentStage56 = "Segment_Stage_56"
        case planShipping57 = "Plan_Shipping_57"
        case legalSupport58 = "Legal_Support_58"
        case siteSegment59 = "Site_Segment_59"
        case tierTier60 = "Tier_Tier_60"
        case billingMargin61 = "Billing_Margin_61"
        case assetTax62 = "Asset_Tax_62"
        case partnerFleet63 = "Partner_Fleet_63"
        case marginContract64 = "Margin_Contract_64"
        case qualityPlan65 = "Quality_Plan_65"
        case renewalBilling66 = "Renewal_Billing_66"
        case stageQuality67 = "Stage_Quality_67"
        case taxRegion68 = "Tax_Region_68"
        case regionTier69 = "Region_Tier_69"
        case campaignMargin70 = "Campaign_Margin_70"
        case shippingTax71 = "Shipping_Tax_71"
        case fleetFleet72 = "Fleet_Fleet_72"
        case budgetContract73 = "Budget_Contract_73"
        case channelPlan74 = "Channel_Plan_74"
        case supportBilling75 = "Support_Billing_75"
        case contractQuality76 = "Contract_Quality_76"
        case scoreRegion77 = "Score_Region_77"
        case invoiceBudget78 = "Invoice_Budget_78"
        case segmentScore79 = "Segment_Score_79"
        case planLegal80 = "Plan_Legal_80"
        case legalAsset81 = "Legal_Asset_81"
        case siteRenewal82 = "Site_Renewal_82"
        case tierCampaign83 = "Tier_Campaign_83"
        case billingChannel84 = "Billing_Channel_84"
        case assetInvoice85 = "Asset_Invoice_85"
        case partnerSite86 = "Partner_Site_86"
        case marginPartner87 = "Margin_Partner_87"
        case qualityStage88 = "Quality_Stage_88"
        case renewalShipping89 = "Renewal_Shipping_89"
        case stageSupport90 = "Stage_Support_90"
        case taxSegment91 = "Tax_Segment_91"
        case regionCampaign92 = "Region_Campaign_92"
        case campaignChannel93 = "Campaign_Channel_93"
        case shippingInvoice94 = "Shipping_Invoice_94"
        case fleetSite95 = "Fleet_Site_95"
        case budgetPartner96 = "Budget_Partner_96"
        case channelStage97 = "Channel_Stage_97"
        case supportShipping98 = "Support_Shipping_98"
        case contractSupport99 = "Contract_Support_99"
        case scoreSegment100 = "Score_Segment_100"
        case invoiceTier101 = "Invoice_Tier_101"
        case segmentMargin102 = "Segment_Margin_102"
        case planTax103 = "Plan_Tax_103"
        case legalFleet104 = "Legal_Fleet_104"
        case siteContract105 = "Site_Contract_105"
        case tierPlan106 = "Tier_Plan_106"
        case billingBilling107 = "Billing_Billing_107"
        case assetQuality108 = "Asset_Quality_108"
        case partnerRegion109 = "Partner_Region_109"
        case marginBudget110 = "Margin_Budget_110"
        case qualityScore111 = "Quality_Score_111"
        case renewalLegal112 = "Renewal_Legal_112"
        case stageAsset113 = "Stage_Asset_113"
        case taxRenewal114 = "Tax_Renewal_114"
        case regionPlan115 = "Region_Plan_115"
        case campaignBilling116 = "Campaign_Billing_116"
        case shippingQuality117 = "Shipping_Quality_117"
        case fleetRegion118 = "Fleet_Region_118"
        case budgetBudget119 = "Budget_Budget_119"
        case channelScore120 = "Channel_Score_120"
        case supportLegal121 = "Support_Legal_121"
        case contractAsset122 = "Contract_Asset_122"
        case scoreRenewal123 = "Score_Renewal_123"
        case invoiceCampaign124 = "Invoice_Campaign_124"
        case segmentChannel125 = "Segment_Channel_125"
        case planInvoice126 = "Plan_Invoice_126"
        case legalSite127 = "Legal_Site_127"
        case sitePartner128 = "Site_Partner_128"
        case tierStage129 = "Tier_Stage_129"
        case billingShipping130 = "Billing_Shipping_130"
        case assetSupport131 = "Asset_Support_131"
        case partnerSegment132 = "Partner_Segment_132"
        case marginTier133 = "Margin_Tier_133"
        case qualityMargin134 = "Quality_Margin_134"
        case renewalTax135 = "Renewal_Tax_135"
        case stageFleet136 = "Stage_Fleet_136"
        case taxContract137 = "Tax_Contract_137"
        case regionStage138 = "Region_Stage_138"
        case campaignShipping139 = "Campaign_Shipping_139"
        case shippingSupport140 = "Shipping_Support_140"
        case fleetSegment141 = "Fleet_Segment_141"
        case budgetTier142 = "Budget_Tier_142"
        case channelMargin143 = "Channel_Margin_143"
        case supportTax144 = "Support_Tax_144"
        case contractFleet145 = "Contract_Fleet_145"
        case scoreContract146 = "Score_Contract_146"
        case invoicePlan147 = "Invoice_Plan_147"
        case segmentBilling148 = "Segment_Billing_148"
        case planQuality149 = "Plan_Quality_149"
        case legalRegion150 = "Legal_Region_150"
        case siteBudget151 = "Site_Budget_151"
        case tierScore152 = "Tier_Score_152"
        case billingLegal153 = "Billing_Legal_153"
        case assetAsset154 = "Asset_Asset_154"
        case partnerRenewal155 = "Partner_Renewal_155"
        case marginCampaign156 = "Margin_Campaign_156"
        case qualityChannel157 = "Quality_Channel_157"
        case renewalInvoice158 = "Renewal_Invoice_158"
        case stageSite159 = "Stage_Site_159"
        case taxPartner160 = "Tax_Partner_160"
        case regionScore161 = "Region_Score_161"
        case campaignLegal162 = "Campaign_Legal_162"
        case shippingAsset163 = "Shipping_Asset_163"
        case fleetRenewal164 = "Fleet_Renewal_164"
        case budgetCampaign165 = "Budget_Campaign_165"
        case channelChannel166 = "Channel_Channel_166"
        case supportInvoice167 = "Support_Invoice_167"
        case contractSite168 = "Contract_Site_168"
        case scorePartner169 = "Score_Partner_169"
        case invoiceStage170 = "Invoice_Stage_170"
        case segmentShipping171 = "Segment_Shipping_171"
        case planSupport172 = "Plan_Support_172"
        case legalSegment173 = "Legal_Segment_173"
        case siteTier174 = "Site_Tier_174"
        case tierMargin175 = "Tier_Margin_175"
        case billingTax176 = "Billing_Tax_176"
        case assetFleet177 = "Asset_Fleet_177"
        case partnerContract178 = "Partner_Contract_178"
        case marginPlan179 = "Margin_Plan_179"
        case qualityBilling180 = "Quality_Billing_180"
        case renewalQuality181 = "Renewal_Quality_181"
        case stageRegion182 = "Stage_Region_182"
        case taxBudget183 = "Tax_Budget_183"
        case regionMargin184 = "Region_Margin_184"
        case campaignTax185 = "Campaign_Tax_185"
        case shippingFleet186 = "Shipping_Fleet_186"
        case fleetContract187 = "Fleet_Contract_187"
        case budgetPlan188 = "Budget_Plan_188"
        case channelBilling189 = "Channel_Billing_189"
        case supportQuality190 = "Support_Quality_190"
        case contractRegion191 = "Contract_Region_191"
        case scoreBudget192 = "Score_Budget_192"
        case invoiceScore193 = "Invoice_Score_193"
        case segmentLegal194 = "Segment_Legal_194"
        case planAsset195 = "Plan_Asset_195"
        case legalRenewal196 = "Legal_Renewal_196"
        case siteCampaign197 = "Site_Campaign_197"
        case tierChannel198 = "Tier_Channel_198"
        case billingInvoice199 = "Billing_Invoice_199"
        case assetSite200 = "Asset_Site_200"
        case partnerPartner201 = "Partner_Partner_201"
        case marginStage202 = "Margin_Stage_202"
        case qualityShipping203 = "Quality_Shipping_203"
        case renewalSupport204 = "Renewal_Support_204"
        case stageSegment205 = "Stage_Segment_205"
        case taxTier206 = "Tax_Tier_206"
        case regionChannel207 = "Region_Channel_207"
        case campaignInvoice208 = "Campaign_Invoice_208"
        case shippingSite209 = "Shipping_Site_209"
        case fleetPartner210 = "Fleet_Partner_210"
        case budgetStage211 = "Budget_Stage_211"
        case channelShipping212 = "Channel_Shipping_212"
        case supportSupport213 = "Support_Support_213"
        case contractSegment214 = "Contract_Segment_214"
        case scoreTier215 = "Score_Tier_215"
        case invoiceMargin216 = "Invoice_Margin_216"
        case segmentTax217 = "Segment_Tax_217"
        case planFleet218 = "Plan_Fleet_218"
        case legalContract219 = "Legal_Contract_219"
        case sitePlan220 = "Site_Plan_220"
        case tierBilling221 = "Tier_Billing_221"
        case billingQuality222 = "Billing_Quality_222"
        case assetRegion223 = "Asset_Region_223"
        case partnerBudget224 = "Partner_Budget_224"
        case marginScore225 = "Margin_Score_225"
        case qualityLegal226 = "Quality_Legal_226"
        case renewalAsset227 = "Renewal_Asset_227"
        case stageRenewal228 = "Stage_Renewal_228"
        case taxCampaign229 = "Tax_Campaign_229"
        case regionBilling230 = "Region_Billing_230"
        case campaignQuality231 = "Campaign_Quality_231"
        case shippingRegion232 = "Shipping_Region_232"
        case fleetBudget233 = "Fleet_Budget_233"
        case budgetScore234 = "Budget_Score_234"
        case channelLegal235 = "Channel_Legal_235"
        case supportAsset236 = "Support_Asset_236"
        case contractRenewal237 = "Contract_Renewal_237"
        case scoreCampaign238 = "Score_Campaign_238"
        case invoiceChannel239 = "Invoice_Channel_239"
        case id = "id"
    }
}
