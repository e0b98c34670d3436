namespace ConformTest.Harness.Language.Parsing;

/// <summary>
/// Which level line governs a line. A level line governs up to the next line that we say, level line, blank line, <c>when</c>,
/// <c>otherwise</c> or <c>end</c>. What both say (<c>C &amp; S: &lt;TLS&gt;</c>) is governed only directly below its level line: below
/// <c>S: 220</c> it would be blamed on the requirement about the 220.
/// </summary>
internal sealed class LevelScope(DiagnosticList diagnostics)
{
    private static readonly string[] Words = ["must", "should", "may"];

    private readonly Dictionary<string, int> _ordinals = [];
    private CheckReference? _check;
    private ScriptLine? _line;
    private bool _isUsed;

    /// <summary>Begins a scope; ends the one before.</summary>
    public void Begin(ScriptLine line, string word, Piece requirement)
    {
        End();
        if (!Names.IsId(requirement.Text))
        {
            FailRequirement(diagnostics, line, word, requirement);
            return;
        }
        var ordinal = _ordinals.GetValueOrDefault(requirement.Text) + 1;
        _ordinals[requirement.Text] = ordinal;
        _check = new CheckReference((Level)Array.IndexOf(Words, word), requirement.Text, ordinal, line.At(requirement.Start));
        _line = line;
        _isUsed = false;
    }

    /// <summary>The check for a line that a level line may govern, or null for a precondition.</summary>
    public CheckReference? Use()
    {
        _isUsed = true;
        return _check;
    }

    /// <summary>The check for what both sides say.</summary>
    public CheckReference? UseIfFirst()
    {
        if (_check is not null && !_isUsed)
            return Use();
        End();
        return null;
    }

    /// <summary>Ends the scope, with an error when it governed nothing.</summary>
    public void End()
    {
        if (_check is not null && !_isUsed)
            diagnostics.Error(_line!, _line!.Indent, _line.Text.Length - _line.Indent, $"nothing below '{_check.Requirement}' is checked",
                "a level line governs the S: and that lines right below it");
        _check = null;
    }

    /// <summary>A line that could not be read may have been what the level line was written for.</summary>
    public void Break() => _isUsed = true;

    /// <summary>Says why the text behind a word is no requirement id.</summary>
    public static void FailRequirement(DiagnosticList diagnostics, ScriptLine line, string word, Piece requirement)
    {
        if (requirement.Text.Length == 0)
            diagnostics.Error(line, line.Indent, word.Length, $"'{word}' names no requirement", $"{word} smtp.rset.answers-250");
        else
            diagnostics.Error(line, requirement.Start, requirement.Text.Length, $"'{requirement.Text}' is no requirement id",
                requirement.Text.Contains(' ') ? "the id stands alone on its line" : "lower-case words with hyphens, joined by dots");
    }
}
