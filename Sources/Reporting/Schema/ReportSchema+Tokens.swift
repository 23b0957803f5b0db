extension ReportSchema {
    /// Definitions of decoded tokens.
    static let tokenDefinitions = #"""
            "token": {
              "type": "object",
              "description": "A token found in the logs, decoded. Its signature is never shown.",
              "additionalProperties": false,
              "required": ["source", "kind", "state", "problems", "masked"],
              "properties": {
                "source": {
                  "type": "string",
                  "description": "The file's name as in coverage.",
                  "minLength": 1
                },
                "lines": {
                  "description": "Where the record with the token stands in the file.",
                  "$ref": "#/$defs/lines"
                },
                "kind": {
                  "type": "string",
                  "description": "What the token is for, in one word.",
                  "minLength": 1
                },
                "header": { "type": "object", "description": "The token's first part as it was decoded." },
                "claims": {
                  "type": "object",
                  "description": "The token's second part as it was decoded."
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
                  "description": "Whether it is usable at the time of judging, in one word.",
                  "minLength": 1
                },
                "problems": {
                  "type": "array",
                  "description": "What is wrong with it, as sentences.",
                  "items": { "type": "string", "description": "One problem.", "minLength": 1 }
                },
                "thumbprint": {
                  "type": "string",
                  "description": "The thumbprint of the certificate that signed it.",
                  "minLength": 1
                },
                "masked": {
                  "type": "string",
                  "description": "The token in a form that may be shown.",
                  "minLength": 1
                }
              }
            }
        """#
}
