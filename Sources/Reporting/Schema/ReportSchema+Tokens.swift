extension ReportSchema {
    /// Definitions of decoded tokens.
    static let tokenDefinitions = #"""
            "token": {
              "type": "object",
              "description": "A token, decoded. Its signature is never shown, and tokens inside it are masked.",
              "additionalProperties": false,
              "required": [
                "source", "lines", "kind", "kindReason", "header", "claims", "details", "state", "signature", \#
        "problems", "masked", "occurrences"
              ],
              "properties": {
                "source": {
                  "type": "string",
                  "description": "The file's name as in coverage, or where a pasted text comes from.",
                  "minLength": 1
                },
                "lines": {
                  "description": "The lines on which the token stands, in a log where it stands first.",
                  "$ref": "#/$defs/lines"
                },
                "kind": {
                  "type": "string",
                  "description": "What the token is for; other is a token of which nothing is known.",
                  "enum": [
                    "bulk-registration", "client-token", "ccm-access-token", "entra", "encrypted",
                    "other"
                  ]
                },
                "kindReason": {
                  "type": "string",
                  "description": "Why it was taken for one of this kind.",
                  "minLength": 1
                },
                "header": {
                  "type": "object",
                  "description": "What could be read of the first part. A number that no reader would keep exactly is \#
        a text."
                },
                "claims": {
                  "type": "object",
                  "description": "What could be read of the second part; of claims with one name the first."
                },
                "details": {
                  "type": "array",
                  "description": "Every header field and claim in the order written, lost ones last.",
                  "items": { "$ref": "#/$defs/tokenClaim" }
                },
                "hierarchyId": {
                  "type": "string",
                  "description": "The hierarchy that made the token; left out when it can't be read.",
                  "minLength": 1
                },
                "uniqueId": {
                  "type": "string",
                  "description": "The GUID by which the console knows the token.",
                  "minLength": 1
                },
                "lifetimeMinutes": {
                  "type": "integer",
                  "description": "From the beginning of its validity to its end, in minutes; negative when the end \#
        comes first."
                },
                "validFrom": {
                  "type": "string",
                  "description": "When its validity begins, in UTC.",
                  "format": "date-time"
                },
                "validUntil": {
                  "type": "string",
                  "description": "When its validity ends, in UTC.",
                  "format": "date-time"
                },
                "state": {
                  "type": "string",
                  "description": "What it is worth at the time of judging, by its own claims.",
                  "enum": ["usable", "expired", "not-yet-valid", "damaged", "inconsistent", "unknown-kind"]
                },
                "signature": {
                  "type": "string",
                  "description": "Whether the signature holds: not-checked unless a certificate was given.",
                  "enum": ["not-checked", "valid", "other-certificate", "invalid", "not-checkable"]
                },
                "problems": {
                  "type": "array",
                  "description": "What is wrong with it, in the order of its parts.",
                  "items": { "$ref": "#/$defs/tokenProblem" }
                },
                "thumbprint": {
                  "type": "string",
                  "description": "The SHA-1 thumbprint of the certificate that it says it was signed with, or its pseudonym.",
                  "pattern": "^([0-9A-F]{40}|thumbprint-[0-9]+)$"
                },
                "masked": {
                  "type": "string",
                  "description": "The token in a form that may be shown.",
                  "minLength": 1
                },
                "occurrences": {
                  "type": "integer",
                  "description": "How many records hold it; 1 in a pasted text.",
                  "minimum": 1
                },
                "newest": {
                  "type": "boolean",
                  "description": "Whether it is the newest of several in a pasted text."
                },
                "raw": {
                  "type": "string",
                  "description": "The token itself; only there when it was asked for.",
                  "minLength": 1
                }
              }
            },
            "tokenClaim": {
              "type": "object",
              "description": "A header field or a claim with what is known of it.",
              "additionalProperties": false,
              "required": ["part", "name", "text", "certainty"],
              "properties": {
                "part": {
                  "type": "string",
                  "description": "Where it stands.",
                  "enum": ["header", "claims"]
                },
                "name": { "type": "string", "description": "The name as the token has it." },
                "probableName": {
                  "type": "string",
                  "description": "What a damaged name probably was.",
                  "minLength": 1
                },
                "text": {
                  "type": "string",
                  "description": "A text's characters, any other value exactly as written. A byte that is no text is \#
        written like \\xB5."
                },
                "certainty": {
                  "type": "string",
                  "description": "How far it can be believed; a lost claim belongs into the token and is not there.",
                  "enum": ["certain", "doubtful", "lost"]
                },
                "reason": { "type": "string", "description": "Why it is doubtful.", "minLength": 1 },
                "guess": {
                  "type": "object",
                  "description": "What the value probably was; never more than a guess.",
                  "additionalProperties": false,
                  "required": ["text", "reason"],
                  "properties": {
                    "text": { "type": "string", "description": "The value.", "minLength": 1 },
                    "reason": { "type": "string", "description": "What it rests on.", "minLength": 1 }
                  }
                },
                "meaning": { "type": "string", "description": "What it says, in plain words.", "minLength": 1 },
                "character": {
                  "type": "integer",
                  "description": "The character of the pasted text, or of the record's message, from 1, at which the \#
        value starts.",
                  "minimum": 1
                },
                "line": { "type": "integer", "description": "The line of the pasted text.", "minimum": 1 },
                "column": { "type": "integer", "description": "The column of that line.", "minimum": 1 }
              }
            },
            "tokenProblem": {
              "type": "object",
              "description": "Something wrong with a token.",
              "additionalProperties": false,
              "required": ["code", "effect", "message"],
              "properties": {
                "code": {
                  "type": "string",
                  "description": "The kind of problem.",
                  "enum": [
                    "part-count", "base64-padding", "base64-alphabet", "base64-length", "base64-spare-bits",
                    "invalid-utf8", "invalid-json", "not-an-object", "too-large", "signature-missing",
                    "signature-length", "claim-damaged", "claim-lost", "not-a-guid",
                    "duplicate-claim", "unexpected-constant", "issuer-contradicts-hierarchy",
                    "algorithm-unexpected", "times-contradict", "time-not-a-number", "time-out-of-range",
                    "time-missing", "time-unusual", "lifetime-too-long", "thumbprint-unusual"
                  ]
                },
                "effect": {
                  "type": "string",
                  "description": "What it means for the token: it can't work, it contradicts itself, or it is worth a \#
        look.",
                  "enum": ["damaged", "inconsistent", "unusual"]
                },
                "message": { "type": "string", "description": "The problem as a sentence.", "minLength": 1 },
                "character": {
                  "type": "integer",
                  "description": "The character of the pasted text, or of the record's message, from 1.",
                  "minimum": 1
                },
                "line": { "type": "integer", "description": "The line of the pasted text.", "minimum": 1 },
                "column": { "type": "integer", "description": "The column of that line.", "minimum": 1 }
              }
            }
        """#
}
