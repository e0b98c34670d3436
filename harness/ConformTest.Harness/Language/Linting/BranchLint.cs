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
            CheckHandshake(choose, i);
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

    /// <summary>A handshake is tried, not awaited, so nothing can stand before it, and beside it only the close that ends it.</summary>
    private void CheckHandshake(Choose choose, int i)
    {
        var branch = choose.Branches[i];
        if (i > 0 && branch.Direction is NegotiateTls && choose.Branches[0].Direction is not NegotiateTls)
            report.Error(branch.Position, 4, "a handshake is the first branch", "it is tried in place of reading an answer");
        else if (branch.Direction is null && choose.Branches[0].Direction is NegotiateTls)
            report.Error(branch.Position, 4, "beside a handshake stands only the close", "when S: <close>");
    }

    private bool Covers(When above, When below)
    {
        if (above.Direction is not null || below.Direction is not null)
            return (above.Direction, below.Direction) is (ServerClose, ServerClose) or (NegotiateTls, NegotiateTls);
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
