<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ColumnPanel</name>
    <message numerus="yes">
        <source>and %n other value(s)</source>
        <translation>
            <numerusform>and %n other value</numerusform>
            <numerusform>and %n other values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>Predict “{target}” for each row from %n column(s).</source>
        <translation>
            <numerusform>Predict “{target}” for each row from %n column.</numerusform>
            <numerusform>Predict “{target}” for each row from %n columns.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataTab</name>
    <message numerus="yes">
        <source>%n cell(s) copied</source>
        <translation>
            <numerusform>%n cell copied</numerusform>
            <numerusform>%n cells copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with numbers</source>
        <translation>
            <numerusform>%n with numbers</numerusform>
            <numerusform>%n with numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with categories</source>
        <translation>
            <numerusform>%n with categories</numerusform>
            <numerusform>%n with categories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with yes or no</source>
        <translation>
            <numerusform>%n with yes or no</numerusform>
            <numerusform>%n with yes or no</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with dates</source>
        <translation>
            <numerusform>%n with dates</numerusform>
            <numerusform>%n with dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with text</source>
        <translation>
            <numerusform>%n with text</numerusform>
            <numerusform>%n with text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with ids</source>
        <translation>
            <numerusform>%n with ids</numerusform>
            <numerusform>%n with ids</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with pictures</source>
        <translation>
            <numerusform>%n with pictures</numerusform>
            <numerusform>%n with pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) missing, all in “{column}”.</source>
        <translation>
            <numerusform>%n value missing, in “{column}”.</numerusform>
            <numerusform>%n values missing, all in “{column}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) missing in {columns} columns, most of them in “{column}” ({worst}).</source>
        <translation>
            <numerusform>%n value missing in {columns} columns, most of them in “{column}” ({worst}).</numerusform>
            <numerusform>%n values missing in {columns} columns, most of them in “{column}” ({worst}).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>Cells were split wherever there are spaces, into %n column(s).</source>
        <translation>
            <numerusform>Cells were split wherever there are spaces, into %n column.</numerusform>
            <numerusform>Cells were split wherever there are spaces, into %n columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) above the table were skipped, from “{text}” on.</source>
        <translation>
            <numerusform>%n line above the table was skipped: “{text}”.</numerusform>
            <numerusform>%n lines above the table were skipped, from “{text}” on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) describe the columns; names were taken from the first of them.</source>
        <translation>
            <numerusform>The first row describes the columns; names were taken from it.</numerusform>
            <numerusform>The first %n rows describe the columns; names were taken from the first of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) had no name and got one: {names}.</source>
        <translation>
            <numerusform>%n column had no name and got one: {names}.</numerusform>
            <numerusform>%n columns had no name and got one: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) had the name of another and got a new one: {names}.</source>
        <translation>
            <numerusform>%n column had the name of another and got a new one: {names}.</numerusform>
            <numerusform>%n columns had the name of another and got new ones: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) without a name and without a value were dropped.</source>
        <translation>
            <numerusform>%n column without a name and without a value was dropped.</numerusform>
            <numerusform>%n columns without a name and without a value were dropped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have fewer cells than the {columns} columns; the rest was left empty. First: “{cells}”.</source>
        <translation>
            <numerusform>%n row has fewer cells than the {columns} columns; the rest was left empty: “{cells}”.</numerusform>
            <numerusform>%n rows have fewer cells than the {columns} columns; the rest was left empty. First: “{cells}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have more cells than the {columns} columns; the rest was cut off. First: “{cells}”.</source>
        <translation>
            <numerusform>%n row has more cells than the {columns} columns; the rest was cut off: “{cells}”.</numerusform>
            <numerusform>%n rows have more cells than the {columns} columns; the rest was cut off. First: “{cells}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) hold no text or numbers and were left empty: {names}.</source>
        <translation>
            <numerusform>%n column holds no text or numbers and was left empty: {names}.</numerusform>
            <numerusform>%n columns hold no text or numbers and were left empty: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” holds numbers; cells such as “{words}” count as missing, in %n row(s).</source>
        <translation>
            <numerusform>“{column}” holds numbers; cells such as “{words}” count as missing, in %n row.</numerusform>
            <numerusform>“{column}” holds numbers; cells such as “{words}” count as missing, in %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In “{column}”, cells such as “NA” or “null” count as missing, in %n row(s).</source>
        <translation>
            <numerusform>In “{column}”, cells such as “NA” or “null” count as missing, in %n row.</numerusform>
            <numerusform>In “{column}”, cells such as “NA” or “null” count as missing, in %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” has infinite or far too large numbers; they count as missing, in %n row(s).</source>
        <translation>
            <numerusform>“{column}” has infinite or far too large numbers; they count as missing, in %n row.</numerusform>
            <numerusform>“{column}” has infinite or far too large numbers; they count as missing, in %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” holds codes that name the rows, although %n of them occur again.</source>
        <translation>
            <numerusform>“{column}” holds codes that name the rows, although %n of them occurs again.</numerusform>
            <numerusform>“{column}” holds codes that name the rows, although %n of them occur again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” begins like numbers or dates, but %n cell(s) are not, such as {examples}; taken as categories.</source>
        <translation>
            <numerusform>“{column}” begins like numbers or dates, but %n cell is not: {examples}; taken as categories.</numerusform>
            <numerusform>“{column}” begins like numbers or dates, but %n cells are not, such as {examples}; taken as categories.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of “{column}” could not be read and count as missing, such as {examples}.</source>
        <translation>
            <numerusform>%n cell of “{column}” could not be read and counts as missing: {examples}.</numerusform>
            <numerusform>%n cells of “{column}” could not be read and count as missing, such as {examples}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) predicted about {predicted} are about {actual}.</source>
        <translation>
            <numerusform>%n row predicted about {predicted} is about {actual}.</numerusform>
            <numerusform>%n rows predicted about {predicted} are about {actual}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) predicted about {predicted} are off by about {error}.</source>
        <translation>
            <numerusform>%n row predicted about {predicted} is off by about {error}.</numerusform>
            <numerusform>%n rows predicted about {predicted} are off by about {error}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation>
            <numerusform>%n doubt</numerusform>
            <numerusform>%n doubts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingTab</name>
    <message numerus="yes">
        <source>%n more column(s)</source>
        <translation>
            <numerusform>%n more column</numerusform>
            <numerusform>%n more columns</numerusform>
        </translation>
    </message>
</context>
</TS>
