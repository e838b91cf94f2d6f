<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Chart</name>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save drawing as SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save figures as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The computer ran out of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step needs more memory than is free right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or use fewer rows or columns, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space or choose another place. Nothing that was saved before is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system refused to write there: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that belongs to you, or close the program that has the file open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column “{column}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns are: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick one of these columns.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>“{column}” is left out because it only names the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” is left out because it is the same in every row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” is left out because it is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” is left out because it repeats the answer “{target}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” is left out by choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” is left out because pictures cannot be learned from yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
