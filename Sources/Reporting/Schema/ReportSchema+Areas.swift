extension ReportSchema {
    /// Definitions of the areas.
    static let areaDefinitions = #"""
            "area": {
              "type": "object",
              "description": "The state of one part of the path from the client to its site.",
              "additionalProperties": false,
              "required": ["id", "state", "summary", "facts", "findings"],
              "properties": {
                "id": {
                  "type": "string",
                  "description": "The area's name.",
                  "enum": [
                    "certificate-mode", "token", "location", "trust", "gateway", "registration", "setup"
                  ]
                },
                "state": {
                  "type": "string",
                  "description": "How the area is: well, not working, was not working and works again, to be looked \#
        at, not to be told from these logs, or told in two ways that exclude each other.",
                  "enum": [
                    "healthy", "failing", "recovered", "attention", "inconclusive", "contradictory"
                  ]
                },
                "summary": {
                  "type": "string",
                  "description": "What is known of the area, as sentences.",
                  "minLength": 1
                },
                "facts": {
                  "type": "object",
                  "description": "Facts about the area, by name. The names listed for an area keep their meaning; \#
        others may stand beside them."
                },
                "findings": {
                  "type": "array",
                  "description": "The ids of the findings that belong to the area, the most important first.",
                  "items": { "$ref": "#/$defs/ruleID" },
                  "uniqueItems": true
                },
                "collectNext": {
                  "type": "array",
                  "description": "Logs that would tell more; left out when nothing is missing.",
                  "items": { "$ref": "#/$defs/missingLog" },
                  "minItems": 1
                }
              },
              "allOf": [
                {
                  "if": {
                    "properties": { "id": {"const": "certificate-mode"} }
                  },
                  "then": {
                    "properties": { "facts": {"$ref": "#/$defs/certificateModeFacts"} }
                  }
                },
                {
                  "if": {
                    "properties": { "id": {"const": "token"} }
                  },
                  "then": {
                    "properties": { "facts": {"$ref": "#/$defs/tokenFacts"} }
                  }
                },
                {
                  "if": {
                    "properties": { "id": {"const": "location"} }
                  },
                  "then": {
                    "properties": { "facts": {"$ref": "#/$defs/locationFacts"} }
                  }
                },
                {
                  "if": {
                    "properties": { "id": {"const": "trust"} }
                  },
                  "then": {
                    "properties": { "facts": {"$ref": "#/$defs/trustFacts"} }
                  }
                },
                {
                  "if": {
                    "properties": { "id": {"const": "registration"} }
                  },
                  "then": {
                    "properties": { "facts": {"$ref": "#/$defs/registrationFacts"} }
                  }
                }
              ]
            },
            "missingLog": {
              "type": "object",
              "description": "A log that was not there.",
              "additionalProperties": false,
              "required": ["log", "path", "why"],
              "properties": {
                "log": { "type": "string", "description": "The log's name.", "minLength": 1 },
                "path": {
                  "type": "string",
                  "description": "Where it lies on the client.",
                  "minLength": 1
                },
                "why": { "type": "string", "description": "What it would tell.", "minLength": 1 }
              }
            }
        """#
}
