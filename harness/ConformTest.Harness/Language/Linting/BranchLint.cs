using ConformTest.Harness.Language.Parsing;

namespace ConformTest.Harness.Language.Linting;

/// <summary>Finds branches that are never taken, because one above takes all that they expect.</summary>
internal sealed class BranchLint(Conversation conversation, LintReport report)
{
    public void Check(Choose choose)
    {
        for (var i = 0; i < choose.Branches.Length; i++)
        {
            var branch = choose.Branches[i];
            if (branch.Connection != choose.Branches[0].Connection)
                report.Error(branch.Position, 4, "one answer comes on one connection", $"the first branch names '{choose.Branches[0].Connection}'");
            for (var j = 0; j < i; j++)
                if (Covers(choose.Branches[j], branch))
                {
                    report.Error(branch.Position, 4, "this branch is never taken", $"line {choose.Branches[j].Position.Line} takes all that it expects");
                    break;
                }
        }
        if (choose.Otherwise is [var first, ..])
            foreach (var branch in choose.Branches)
                if (branch.Pattern.Parts is [AnythingPart])
                    report.Error(first.Position, 1, "'otherwise' is never taken", $"line {branch.Position.Line} takes any answer");
    }

    private bool Covers(When above, When below)
    {
        if (above.Pattern.Source == below.Pattern.Source || above.Pattern.Parts is [AnythingPart])
            return true;
        if (!IsSmtp(below.Connection))
            return false;
        var (wide, narrow) = (Codes(above.Pattern.Source), Codes(below.Pattern.Source));
        if (wide is null || narrow is null)
            return false;
        foreach (var code in narrow)
            if (!CoversCode(wide, code))
                return false;
        return true;
    }

    private static bool CoversCode(List<string> wide, string code)
    {
        foreach (var candidate in wide)
        {
            var covers = true;
            for (var i = 0; i < 3; i++)
                covers &= candidate[i] == code[i] || char.IsAsciiLetter(candidate[i]);
            if (covers)
                return true;
        }
        return false;
    }

    /// <summary>The codes and classes of a pattern that asks for nothing else; null for others.</summary>
    private static List<string>? Codes(string pattern)
    {
        var codes = new List<string>();
        foreach (var range in pattern.AsSpan().Split('|'))
        {
            var code = pattern.AsSpan(range).Trim();
            if (code.Length != 3 || !char.IsAsciiDigit(code[0]))
                return null;
            codes.Add(code.ToString());
        }
        return codes;
    }

    private bool IsSmtp(string name)
    {
        foreach (var connection in conversation.Connections)
            if (connection.Name == name)
                return ProtocolWords.IsSmtp(connection.Protocol);
        return false;
    }
}
