namespace ConformTest.ReferenceServer.Imap.Parsing;

internal sealed partial class CommandParser
{
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    // date = date-text / DQUOTE date-text DQUOTE
    public DateOnly Date()
    {
        var quoted = TrySkip((byte)'"');
        var day = Next((byte)'0') || Rest is [_, >= (byte)'0' and <= (byte)'9', ..] ? Digits(2, "date-day") : Digits(1, "date-day");
        var date = DateAfterDay(day, "date");
        if (quoted) Skip((byte)'"');
        return date;
    }

    // date-time = DQUOTE date-day-fixed "-" date-month "-" date-year SP time SP zone DQUOTE
    public DateTimeOffset DateTime()
    {
        const string rule = "date-time";
        Skip((byte)'"');
        var day = TrySp() ? Digits(1, "date-day-fixed") : Digits(2, "date-day-fixed");
        var date = DateAfterDay(day, rule);
        Sp();
        var hour = Digits(2, "time");
        Skip((byte)':');
        var minute = Digits(2, "time");
        Skip((byte)':');
        var second = Digits(2, "time");
        Sp();
        var offset = Zone();
        Skip((byte)'"');
        // A leap second has no place in the calendar of the platform; the second before stands for it.
        if (hour > 23 || minute > 59 || second > 60) throw Fail("time", "there is no such time of day");
        var local = date.ToDateTime(new TimeOnly(hour, minute, Math.Min(second, 59)));
        var utc = local - offset;
        if (utc.Year is < 1 or > 9998) throw Fail(rule, "the year is out of range");
        return new(local, offset);
    }

    // zone = ("+" / "-") 4DIGIT
    private TimeSpan Zone()
    {
        var west = Next((byte)'-');
        if (!west && !Next((byte)'+')) throw Fail("zone", "a sign is needed");
        _at++;
        var hours = Digits(2, "zone");
        var minutes = Digits(2, "zone");
        if (minutes > 59 || hours > 14 || (hours == 14 && minutes > 0)) throw Fail("zone", "there is no such zone");
        var offset = new TimeSpan(hours, minutes, 0);
        return west ? -offset : offset;
    }

    private DateOnly DateAfterDay(int day, string rule)
    {
        Skip((byte)'-');
        var rest = Rest;
        var month = rest.Length < 3 ? -1 : Array.FindIndex(Months, m => System.Text.Ascii.EqualsIgnoreCase(Rest[..3], m));
        if (month < 0) throw Fail("date-month", "an English month of three letters is needed");
        _at += 3;
        Skip((byte)'-');
        var year = Digits(4, "date-year");
        if (year == 0 || day == 0 || day > System.DateTime.DaysInMonth(year, month + 1)) throw Fail(rule, "there is no such day");
        return new(year, month + 1, day);
    }

    private int Digits(int count, string rule)
    {
        var rest = Rest;
        if (rest.Length < count || rest[..count].ContainsAnyExcept(CharClasses.Digit)) throw Fail(rule, $"{count} digits are needed");
        _at += count;
        var value = 0;
        foreach (var digit in rest[..count]) value = value * 10 + (digit - '0');
        return value;
    }
}
